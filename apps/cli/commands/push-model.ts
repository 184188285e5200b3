import { open } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Schema } from '../../client/index.js';
import type { CommandContext } from '../context.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { modelFiles, sha256OfFile, type LocalModelFile } from '../model-files.js';
import { unwrap } from '../request.js';
import { readDocument } from '../spec-file.js';

type Upload = Schema<'ModelUpload'>;
type Model = Schema<'ModelDetail'>;

/** Options of `models push`. */
export interface PushOptions {
  readonly card?: string;
  readonly device: Schema<'ModelInput'>['device'];
}

const POLL_MS = 500;

/** `models push`: uploads the files part by part, waits for the check, and lists every problem of a refused model. */
export async function pushModel(
  { client, terminal }: CommandContext,
  name: string,
  paths: readonly string[],
  { card, device }: PushOptions,
): Promise<void> {
  const files = modelFiles(paths);
  const declared = card === undefined ? {} : (readDocument(card) as NonNullable<Schema<'ModelInput'>['card']>);
  const described = await Promise.all(
    files.map(async ({ file, path, role, bytes }) => ({ path, role, bytes, sha256: await sha256OfFile(file) })),
  );
  const upload = await unwrap(client.POST('/v1/models', { body: { name, card: declared, device, files: described } }));
  const parts: Schema<'ModelParts'>['files'] = [];
  for (const [index, file] of files.entries())
    parts.push({ path: file.path, parts: await putParts(file, upload.uploads[index].parts, upload.partBytes) });
  const { id } = upload.model;
  await unwrap(client.POST('/v1/models/{id}/finalize', { params: { path: { id } }, body: { files: parts } }));
  terminal.note(`${name}@${upload.model.version} is uploaded; it is being checked`);
  const model = await checked(client, id);
  if (model.state === 'refused') throw new CommandFailure(EXIT.refused, refusalOf(model));
  for (const line of model.report?.notes ?? []) terminal.note(line);
  terminal.print(`${model.name}@${model.version}`);
}

async function putParts(
  file: LocalModelFile,
  parts: Upload['uploads'][number]['parts'],
  partBytes: number,
): Promise<{ number: number; etag: string }[]> {
  const handle = await open(file.file);
  try {
    const put: { number: number; etag: string }[] = [];
    for (const { number, url } of parts) {
      const start = (number - 1) * partBytes;
      const buffer = Buffer.alloc(Math.min(partBytes, file.bytes - start));
      await handle.read(buffer, 0, buffer.length, start);
      put.push({ number, etag: await putPart(url, buffer, file.path) });
    }
    return put;
  } finally {
    await handle.close();
  }
}

async function putPart(url: string, bytes: Buffer<ArrayBuffer>, path: string): Promise<string> {
  const answer = await fetch(url, { method: 'PUT', body: bytes });
  const etag = answer.headers.get('etag');
  if (answer.ok && etag !== null) return etag;
  throw new CommandFailure(
    EXIT.unreachable,
    `The object store does not take ${path} (${answer.status} ${answer.statusText}): push it again.`,
  );
}

async function checked(client: CommandContext['client'], id: string): Promise<Model> {
  for (;;) {
    const model = await unwrap(client.GET('/v1/models/{id}', { params: { path: { id } } }));
    if (model.state === 'ready' || model.state === 'refused') return model;
    await wait(POLL_MS);
  }
}

function refusalOf({ name, version, refusal }: Model): string {
  const lines = (refusal?.errors ?? []).map(({ pointer, detail }) => `  ${pointer}: ${detail}`);
  return [`${name}@${version} was refused; change this and push again:`, ...lines].join('\n');
}
