import { Readable } from 'node:stream';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { S3Settings } from '../config/index.js';
import { s3Client } from './client.js';
import {
  ArtifactNotFound,
  type ArtifactInventory,
  type ArtifactStore,
  type ArtifactStreams,
  type ByteRange,
  type ListedObject,
  type StoredObject,
} from './store.js';

const PRECONDITION_FAILED = 412;
const NOT_FOUND = 404;

/** Objects in one bucket of any server that speaks the S3 API. */
export class S3ArtifactStore implements ArtifactStore, ArtifactStreams, ArtifactInventory {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(settings: S3Settings) {
    this.bucket = settings.bucket;
    this.client = s3Client(settings);
  }

  async ensureBucket(): Promise<void> {
    try {
      await this.client.send(new HeadBucketCommand({ Bucket: this.bucket }));
    } catch (error) {
      if (statusOf(error) !== NOT_FOUND) throw error;
      await this.createBucket();
    }
  }

  async putIfAbsent(key: string, bytes: Uint8Array, contentType: string): Promise<StoredObject> {
    const object = { Bucket: this.bucket, Key: key, Body: bytes, ContentType: contentType };
    try {
      await this.client.send(new PutObjectCommand({ ...object, IfNoneMatch: '*' }));
    } catch (error) {
      if (statusOf(error) !== PRECONDITION_FAILED) throw error;
      // The same object is there, for the key is the digest of the bytes. It is put again to be young: nothing may refer to the old one,
      // and the garbage collection, which leaves young objects alone, must not take it before this put's row is written.
      await this.client.send(new PutObjectCommand(object));
    }
    return { key, bytes: bytes.byteLength, contentType };
  }

  async get(key: string): Promise<Uint8Array> {
    try {
      const answer = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
      if (answer.Body === undefined) throw new ArtifactNotFound(key);
      return await answer.Body.transformToByteArray();
    } catch (error) {
      if (statusOf(error) === NOT_FOUND) throw new ArtifactNotFound(key, error);
      throw error;
    }
  }

  async open(key: string, range: ByteRange | null): Promise<Readable> {
    const part = range === null ? {} : { Range: `bytes=${range.first}-${range.last}` };
    try {
      const { Body: body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key, ...part }));
      if (!(body instanceof Readable)) throw new ArtifactNotFound(key);
      return body;
    } catch (error) {
      if (statusOf(error) === NOT_FOUND) throw new ArtifactNotFound(key, error);
      throw error;
    }
  }

  async presign(key: string, seconds: number): Promise<string> {
    return getSignedUrl(this.client, new GetObjectCommand({ Bucket: this.bucket, Key: key }), { expiresIn: seconds });
  }

  async *pages(prefix: string): AsyncIterable<readonly ListedObject[]> {
    for await (const page of paginateListObjectsV2({ client: this.client }, { Bucket: this.bucket, Prefix: prefix })) {
      yield (page.Contents ?? []).flatMap(({ Key: key, Size: bytes, LastModified: modifiedAt }) =>
        key === undefined || modifiedAt === undefined ? [] : [{ key, bytes: bytes ?? 0, modifiedAt }],
      );
    }
  }

  async modifiedAt(key: string): Promise<Date | null> {
    try {
      return (await this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: key }))).LastModified ?? null;
    } catch (error) {
      if (statusOf(error) === NOT_FOUND) return null;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
  }

  /** Closes the store's sockets. */
  close(): void {
    this.client.destroy();
  }

  private async createBucket(): Promise<void> {
    try {
      await this.client.send(new CreateBucketCommand({ Bucket: this.bucket }));
    } catch (error) {
      // Two processes may create it at the same moment; the loser has what it wanted.
      const lostRace =
        error instanceof S3ServiceException && (error.name === 'BucketAlreadyOwnedByYou' || error.name === 'BucketAlreadyExists');
      if (!lostRace) throw error;
    }
  }
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}
