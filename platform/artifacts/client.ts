import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import type { S3Settings } from '../config/index.js';

/** A client of any server that speaks the S3 API. @param options What differs from the usual. */
export function s3Client({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings, options: S3ClientConfig = {}): S3Client {
  return new S3Client({ endpoint, region, credentials: { accessKeyId, secretAccessKey }, forcePathStyle: true, ...options });
}
