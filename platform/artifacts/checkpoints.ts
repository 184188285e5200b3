import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { S3Settings } from '../config/index.js';
import { s3Client } from './client.js';

/** Prefix of the keys of checkpoints. */
export const CHECKPOINT_PREFIX = 'checkpoints/';

const NOT_FOUND = 404;

/** States of cells that run for long. In contrast to artifacts an object is overwritten by the cell's next state. */
export interface CheckpointStore {
  put(key: string, state: Uint8Array): Promise<void>;
  /** Null when it is not there. */
  get(key: string): Promise<Uint8Array | null>;
  delete(key: string): Promise<void>;
}

/** Key of the state that one claim of a cell keeps. An older claim writes below another key, so it never overwrites a newer one. */
export function checkpointKey({ teamId, id, fence }: { readonly teamId: string; readonly id: string; readonly fence: number }): string {
  return `${CHECKPOINT_PREFIX}${teamId}/${id}/${String(fence)}`;
}

/** Checkpoints in a bucket of any server that speaks the S3 API. */
export class S3CheckpointStore implements CheckpointStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(settings: S3Settings) {
    this.bucket = settings.bucket;
    this.client = s3Client(settings);
  }

  async put(key: string, state: Uint8Array): Promise<void> {
    await this.client.send(new PutObjectCommand({ Bucket: this.bucket, Key: key, Body: state, ContentType: 'application/octet-stream' }));
  }

  async get(key: string): Promise<Uint8Array | null> {
    try {
      const answer = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
      return (await answer.Body?.transformToByteArray()) ?? null;
    } catch (error) {
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === NOT_FOUND) return null;
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
}
