import { describe, expect, it } from '@jest/globals';
import { parquetReadObjects } from 'hyparquet';
import { EXPORT_COLUMNS } from './columns.js';
import { ParquetFile } from './parquet-file.js';

const row = (seed: number): Record<string, string | number | null> => ({
  ...Object.fromEntries(EXPORT_COLUMNS.map(({ name, type, nullable }) => [name, nullable ? null : type === 'STRING' ? '' : 0])),
  cell_id: String(seed).padStart(64, 'a'),
  model: 'modèle, "one"',
  steps: seed % 2 === 0 ? seed : null,
  seed,
  path_kl: 0.1 * seed,
});

describe('a Parquet file', () => {
  it('reads back what was written in parts, strings, numbers and gaps', async () => {
    const file = new ParquetFile(EXPORT_COLUMNS);
    const parts = [await file.append([row(1), row(2)]), await file.append([row(3)]), await file.end()];
    const bytes = Buffer.concat(parts);
    const rows = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) });
    expect(rows).toHaveLength(3);
    expect(rows).toMatchObject([row(1), row(2), row(3)]);
  });

  it('keeps nothing of what was taken', async () => {
    const file = new ParquetFile(EXPORT_COLUMNS);
    const rows = Array.from({ length: 2000 }, (_, i) => row(i));
    const first = await file.append(rows);
    const second = await file.append(rows);
    // The magic number stands at the beginning of the file only.
    expect(second.length).toBe(first.length - 4);
  });
});
