import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import type { CellPageQuery } from '../contract/requests.js';
import type { CellDetailResponse, CellResponse } from '../contract/responses.js';
import { decodeCursor, pageOf } from '../http/cursor.js';
import { Problem } from '../problems/problem.js';
import { ARTIFACTS, type ArtifactLinks } from '../services.js';
import { cellDetailView, cellView } from './cell.view.js';
import { CellsRepository } from './cells.repository.js';

/** How long a presigned URL works, in seconds: long enough to fetch what a page shows. */
const URL_SECONDS = 15 * 60;

/** The cells of a sweep. */
@Injectable()
export class CellsService {
  constructor(
    private readonly cells: CellsRepository,
    @Inject(ARTIFACTS) private readonly artifacts: ArtifactLinks,
  ) {}

  /** A page of cells in the order of the plan. @throws Problem 404. */
  async list({ teamId }: Principal, sweepId: string, query: CellPageQuery): Promise<{ items: CellResponse[]; next: string | null }> {
    if (!(await this.cells.sweepExists(teamId, sweepId))) throw Problem.notFound('sweep', sweepId);
    const after = query.cursor === undefined ? null : Number(decodeCursor(query.cursor, ['number'])[0]);
    const rows = await this.cells.page(teamId, sweepId, query, after, query.limit + 1);
    const page = pageOf(rows, query.limit, (row) => [row.position]);
    return { items: page.rows.map((row) => cellView(row.cell)), next: page.next };
  }

  /** One cell with everything that is known of it. @throws Problem 404. */
  async get({ teamId }: Principal, sweepId: string, cellId: string): Promise<CellDetailResponse> {
    const cell = await this.cells.find(teamId, sweepId, cellId);
    if (cell === null) throw new Problem('not-found', `no sweep ${sweepId} has a cell ${cellId}`);
    const urls = await Promise.all(cell.artifacts.map((artifact) => this.artifacts.presign(artifact.key, URL_SECONDS)));
    return cellDetailView(cell, urls);
  }
}
