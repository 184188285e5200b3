import { createReadStream, createWriteStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { S3Settings } from '../config/index.js';
import { s3Client } from './client.js';
import { ArtifactNotFound } from './store.js';

/** A part of a multipart upload that the client has put: its number from 1 and the ETag of the answer. */
export interface UploadedPart {
  readonly number: number;
  readonly etag: string;
}

/** The parts that were named do not make the upload. */
export class IncompleteUpload extends Error {
  override readonly name = 'IncompleteUpload';
}

const PRECONDITION_FAILED = 412;
const NOT_FOUND = 404;

/**
 * Files on their way in: multipart uploads with presigned addresses, so that the bytes go from the client to the store and not
 * through the API, and streams between the store and local files, so that no process holds a file in memory.
 */
export class UploadStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(settings: S3Settings) {
    this.bucket = settings.bucket;
    // A checksum header would have to be signed, and the client of a presigned address does not know it.
    this.client = s3Client(settings, { requestChecksumCalculation: 'WHEN_REQUIRED' });
  }

  /** Starts a multipart upload. @returns Its id. */
  async create(key: string): Promise<string> {
    const { UploadId } = await this.client.send(
      new CreateMultipartUploadCommand({ Bucket: this.bucket, Key: key, ContentType: 'application/octet-stream' }),
    );
    if (UploadId === undefined) throw new Error('The object store gave no id for the upload.');
    return UploadId;
  }

  /** An address to which anyone may PUT the part for `seconds`. @param part From 1. */
  async presignPart(key: string, uploadId: string, part: number, seconds: number): Promise<string> {
    const command = new UploadPartCommand({ Bucket: this.bucket, Key: key, UploadId: uploadId, PartNumber: part });
    return getSignedUrl(this.client, command, { expiresIn: seconds });
  }

  /**
   * Puts the parts together. Repeating it after it succeeded is harmless.
   * @returns Bytes of the object.
   * @throws IncompleteUpload when a part is missing or has another ETag.
   */
  async complete(key: string, uploadId: string, parts: readonly UploadedPart[]): Promise<number> {
    const known = await this.size(key);
    if (known !== null) return known;
    try {
      await this.client.send(
        new CompleteMultipartUploadCommand({
          Bucket: this.bucket,
          Key: key,
          UploadId: uploadId,
          MultipartUpload: { Parts: parts.map(({ number, etag }) => ({ PartNumber: number, ETag: etag })) },
        }),
      );
    } catch (error) {
      if (!(error instanceof S3ServiceException) || (error.$metadata.httpStatusCode ?? 500) >= 500) throw error;
      throw new IncompleteUpload(`The store does not put the parts together (${error.name}).`, { cause: error });
    }
    return (await this.size(key)) ?? 0;
  }

  /** Bytes of an object, or null when there is none. */
  async size(key: string): Promise<number | null> {
    try {
      const { ContentLength } = await this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: key }));
      return ContentLength ?? 0;
    } catch (error) {
      if (statusOf(error) === NOT_FOUND) return null;
      throw error;
    }
  }

  /** Gives up an upload and what was put of it. */
  async abort(key: string, uploadId: string): Promise<void> {
    try {
      await this.client.send(new AbortMultipartUploadCommand({ Bucket: this.bucket, Key: key, UploadId: uploadId }));
    } catch (error) {
      if (statusOf(error) !== NOT_FOUND) throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
  }

  /**
   * Copies an object into a local file.
   * @returns SHA-256 of its bytes, hex.
   * @throws ArtifactNotFound
   */
  async download(key: string, file: string): Promise<string> {
    const body = await this.open(key);
    const hash = createHash('sha256');
    const hashing = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    await pipeline(body, hashing, createWriteStream(file));
    return hash.digest('hex');
  }

  /** Puts a local file under `key` unless an object is there already. */
  async putFileIfAbsent(key: string, file: string, bytes: number): Promise<void> {
    if ((await this.size(key)) !== null) return;
    try {
      await this.client.send(
        new PutObjectCommand({
          Bucket: this.bucket,
          Key: key,
          Body: createReadStream(file),
          ContentLength: bytes,
          ContentType: 'application/octet-stream',
          IfNoneMatch: '*',
        }),
      );
    } catch (error) {
      // The key is the digest of the bytes: an object that is there already is the same object.
      if (statusOf(error) !== PRECONDITION_FAILED) throw error;
    }
  }

  /** Closes the store's sockets. */
  close(): void {
    this.client.destroy();
  }

  private async open(key: string): Promise<Readable> {
    try {
      const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
      if (Body === undefined) throw new ArtifactNotFound(key);
      return Body as Readable;
    } catch (error) {
      if (statusOf(error) === NOT_FOUND) throw new ArtifactNotFound(key, error);
      throw error;
    }
  }
}

/** Key of a file of an upload until it was checked. */
export function uploadKey(modelId: string, position: number): string {
  return `uploads/${modelId}/${position}`;
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}
