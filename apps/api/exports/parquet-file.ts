import { ByteWriter, ParquetWriter, type Writer } from 'hyparquet-writer';
import type { ExportColumn } from './columns.js';

type Row = Readonly<Record<string, string | number | null>>;

/**
 * A Parquet file written one row group at a time: what has been written can be taken and sent, so memory holds one row group and
 * the footer, which has a few hundred bytes for each column of each row group.
 */
export class ParquetFile {
  private readonly bytes: Writer = new ByteWriter();
  private readonly file: ParquetWriter;

  constructor(private readonly columns: readonly ExportColumn[]) {
    this.file = new ParquetWriter({
      writer: this.bytes,
      createdBy: 'entroscope',
      schema: [
        { name: 'root', num_children: columns.length },
        ...columns.map(({ name, type, nullable }) => ({
          name,
          type: type === 'STRING' ? ('BYTE_ARRAY' as const) : type,
          ...(type === 'STRING' ? { converted_type: 'UTF8' as const } : {}),
          repetition_type: nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const),
        })),
      ],
    });
  }

  /** Writes `rows` as one row group and takes the bytes so far. */
  async append(rows: readonly Row[]): Promise<Uint8Array> {
    await this.file.write({
      columnData: this.columns.map(({ name }) => ({ name, data: rows.map((row) => row[name] ?? null) })),
      rowGroupSize: rows.length,
    });
    return this.take();
  }

  /** Writes the footer and takes the last bytes. */
  async end(): Promise<Uint8Array> {
    await this.file.finish();
    return this.take();
  }

  /** Bytes not taken yet. The writer counts offsets in the file apart from its place in the buffer, so the buffer can start anew. */
  private take(): Uint8Array {
    const taken = this.bytes.getBytes().slice();
    (this.bytes as ByteWriter).index = 0;
    return taken;
  }
}
