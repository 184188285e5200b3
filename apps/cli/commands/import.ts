import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Schema } from '../../client/index.js';
import type { CommandContext } from '../context.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { unwrap } from '../request.js';

type ImportInput = Schema<'ImportInput'>;

/** What the file holds; the API checks names. */
export interface ImportOptions {
  readonly name?: string;
  readonly metric: string;
  readonly data?: string;
  /** `role=column` pairs. */
  readonly column: Readonly<Record<string, string>>;
}

/** `import ID FILE`: external results, drawn beside those of the sweep. */
export async function importCommand({ client, terminal }: CommandContext, id: string, file: string, options: ImportOptions): Promise<void> {
  const csv = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandFailure(EXIT.usage, `${file} cannot be read.`, error);
  });
  const { name = basename(file), metric, data, column } = options;
  const body = { name, csv, metric, columns: column, ...(data === undefined ? {} : { data }) } as unknown as ImportInput;
  const { points } = await unwrap(client.POST('/v1/sweeps/{id}/imports', { params: { path: { id } }, body }));
  terminal.print(`${points.length} external points of ${name} are drawn beside ${id}; no verdict rests on them`);
}
