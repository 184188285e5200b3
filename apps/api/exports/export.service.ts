import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import type { ExportQuery } from '../contract/requests.js';
import { Problem } from '../problems/problem.js';
import { EXPORT_COLUMNS } from './columns.js';
import { ExportsRepository, type PositionRange } from './exports.repository.js';
import { ParquetFile } from './parquet-file.js';
import { readAhead } from './read-ahead.js';

/** Positions read at a time: what an export holds in memory, whatever the size of the sweep. */
const PAGE = 5_000;

/** Media types by the ending of the address. */
export const EXPORT_TYPES = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
} as const;
export type ExportFormat = keyof typeof EXPORT_TYPES;

/** Exports of all cells of a sweep that match, streamed page by page as fast as the client reads. */
@Injectable()
export class ExportService {
  constructor(private readonly exports: ExportsRepository) {}

  /** The stream of an export. @throws Problem 404. */
  async export({ teamId }: Principal, sweepId: string, format: ExportFormat, filter: ExportQuery): Promise<StreamableFile> {
    const end = await this.exports.end(teamId, sweepId);
    if (end === null) throw Problem.notFound('sweep', sweepId);
    const parts = this.parts(format, (range) => ({ teamId, sweepId, filter, range }), end);
    return new StreamableFile(Readable.from(parts, { objectMode: false, highWaterMark: 1 }), {
      type: EXPORT_TYPES[format],
      disposition: `attachment; filename="sweep-${sweepId}.${format}"`,
    });
  }

  private async *parts(format: ExportFormat, page: (range: PositionRange) => ExportPage, end: number): AsyncGenerator<Uint8Array> {
    const pages = function* (): Generator<ExportPage> {
      for (let from = 0; from < end; from += PAGE) yield page({ from, to: from + PAGE });
    };
    if (format === 'parquet') {
      yield* this.parquet(pages());
      return;
    }
    if (format === 'csv') yield Buffer.from(`${EXPORT_COLUMNS.map((column) => column.name).join(',')}\n`);
    const lines = ({ teamId, sweepId, filter, range }: ExportPage) => this.exports[format](teamId, sweepId, filter, range);
    for await (const text of readAhead(pages(), lines)) if (text.length > 0) yield Buffer.from(text);
  }

  private async *parquet(pages: Iterable<ExportPage>): AsyncGenerator<Uint8Array> {
    const file = new ParquetFile(EXPORT_COLUMNS);
    const read = ({ teamId, sweepId, filter, range }: ExportPage) => this.exports.rows(teamId, sweepId, filter, range);
    for await (const rows of readAhead(pages, read)) if (rows.length > 0) yield await file.append(rows);
    yield await file.end();
  }
}

interface ExportPage {
  readonly teamId: string;
  readonly sweepId: string;
  readonly filter: ExportQuery;
  readonly range: PositionRange;
}
