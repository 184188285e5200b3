import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ByteRange } from '../../../platform/artifacts/index.js';
import { byteRangeOf } from '../http/byte-range.js';
import { Problem } from '../problems/problem.js';
import type { ArtifactFile } from './artifacts.service.js';

const PARTIAL_CONTENT = 206;
const NOT_MODIFIED = 304;

/**
 * Answers with a file or the range of it that was asked for; 304 where the client has it already. The bytes are what a model made, so browsers
 * are told to save them and never to run them.
 * @throws Problem 416 for a range outside the file.
 */
export async function sendFile(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  file: ArtifactFile,
  open: (range: ByteRange | null) => Promise<Readable>,
): Promise<StreamableFile | undefined> {
  const etag = `"${file.digest}"`;
  void reply.headers({
    etag,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  if (isKnown(headers['if-none-match'], etag)) {
    void reply.status(NOT_MODIFIED);
    return undefined;
  }
  // A range of another version than the client has would not fit to it: it gets the whole file.
  const ifRange = headers['if-range'];
  const range = ifRange === undefined || ifRange === etag ? byteRangeOf(headers.range, file.bytes) : null;
  if (range === 'outside') {
    void reply.header('content-range', `bytes */${file.bytes}`);
    throw new Problem('range-not-satisfiable', `the file has ${file.bytes} bytes`);
  }
  const stream = await open(range);
  if (range !== null) void reply.status(PARTIAL_CONTENT).header('content-range', `bytes ${range.first}-${range.last}/${file.bytes}`);
  return new StreamableFile(stream, {
    type: file.contentType,
    length: range === null ? file.bytes : range.last - range.first + 1,
    disposition: `attachment; filename="${file.name}"`,
  });
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
