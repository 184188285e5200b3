import { createHash } from 'node:crypto';
import type { ApiClient, Schema } from '../../apps/client/index.js';
import { until } from './until.js';

/** A file to upload. */
export interface UploadFile {
  readonly path: string;
  readonly role: Schema<'ModelInput'>['files'][number]['role'];
  readonly bytes: Uint8Array;
}

export type Card = NonNullable<Schema<'ModelInput'>['card']>;

/** A card of the fields that a package must declare. */
export const CARD: Card = { license: 'CC0-1.0', trainingData: 'none' };

/** Starts an upload, puts every part and finalizes it. @returns The model, being checked. */
export async function pushModel(
  client: ApiClient,
  name: string,
  files: readonly UploadFile[],
  card: Card = CARD,
): Promise<Schema<'ModelDetail'>> {
  const described = files.map(({ path, role, bytes }) => ({
    path,
    role,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const { data: upload, error } = await client.POST('/v1/models', { body: { name, card, files: described } });
  if (upload === undefined) throw new Error(`The API refused the upload: ${JSON.stringify(error)}`);
  const put = await Promise.all(
    upload.uploads.map(async ({ path, parts }, index) => ({
      path,
      parts: await Promise.all(
        parts.map(async ({ number, url }) => {
          const start = (number - 1) * upload.partBytes;
          const answer = await fetch(url, { method: 'PUT', body: Buffer.from(files[index].bytes.slice(start, start + upload.partBytes)) });
          return { number, etag: answer.headers.get('etag') ?? '' };
        }),
      ),
    })),
  );
  const { data: model, error: refused } = await client.POST('/v1/models/{id}/finalize', {
    params: { path: { id: upload.model.id } },
    body: { files: put },
  });
  if (model === undefined) throw new Error(`The API does not finalize the upload: ${JSON.stringify(refused)}`);
  return model;
}

/** Waits until a model is ready or refused. */
export async function checkedModel(client: ApiClient, id: string, milliseconds = 60_000): Promise<Schema<'ModelDetail'>> {
  let model: Schema<'ModelDetail'> | undefined;
  await until(`model ${id} is checked`, milliseconds, async () => {
    model = (await client.GET('/v1/models/{id}', { params: { path: { id } } })).data;
    return model !== undefined && (model.state === 'ready' || model.state === 'refused');
  });
  return model as Schema<'ModelDetail'>;
}
