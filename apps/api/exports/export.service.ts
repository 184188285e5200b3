import { pipeline, Readable } from 'node:stream';
import { Injectable, Logger, StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import type { Principal } from '../auth/principal.js';
import { cellView } from '../cells/cell.view.js';
import { CellsRepository, type CellPlace } from '../cells/cells.repository.js';
import { Problem } from '../problems/problem.js';
import { CSV_COLUMNS, csvRow } from './csv-columns.js';

/** Rows read at a time: what an export holds in memory, whatever the size of the sweep. */
const PAGE = 1_000;

/** Exports of whole sweeps. */
@Injectable()
export class ExportService {
  private readonly logger = new Logger(ExportService.name);

  constructor(private readonly cells: CellsRepository) {}

  /** All cells of a sweep as CSV, streamed page by page as fast as the client reads. @throws Problem 404. */
  async csv({ teamId }: Principal, sweepId: string): Promise<StreamableFile> {
    if (!(await this.cells.sweepExists(teamId, sweepId))) throw Problem.notFound('sweep', sweepId);
    const csv = stringify({ header: true, columns: [...CSV_COLUMNS] });
    pipeline(Readable.from(this.rows(teamId, sweepId)), csv, (error) => {
      if (error) this.logger.warn(`the CSV export of sweep ${sweepId} ended early: ${error.message}`);
    });
    return new StreamableFile(csv, { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="sweep-${sweepId}.csv"` });
  }

  private async *rows(teamId: string, sweepId: string): AsyncGenerator<(string | number | null)[]> {
    let after: CellPlace | null = null;
    for (;;) {
      const walk = { by: 'position', order: 'asc', after, take: PAGE } as const;
      const page = await this.cells.walk(teamId, sweepId, null, {}, walk);
      for (const cell of await this.cells.byIds(
        teamId,
        page.map((place) => place.cellId),
      ))
        yield csvRow(cellView(cell));
      if (page.length < PAGE) return;
      after = page[page.length - 1];
    }
  }
}
