import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import type { CellPageQuery } from '../contract/requests.js';
import type { CellDetailResponse, CellResponse } from '../contract/cells.js';
import { Problem } from '../problems/problem.js';
import { ARTIFACTS, type ArtifactLinks } from '../services.js';
import { cellDetailView, cellView } from './cell.view.js';
import { CellListing } from './cell-listing.js';
import { CellsRepository } from './cells.repository.js';

/** How long a presigned URL works, in seconds: long enough to fetch what a page shows. */
const URL_SECONDS = 15 * 60;

/** The cells of a sweep. */
@Injectable()
export class CellsService {
  constructor(
    private readonly cells: CellsRepository,
    private readonly listing: CellListing,
    @Inject(ARTIFACTS) private readonly artifacts: ArtifactLinks,
  ) {}

  /** A page of cells, filtered and sorted. @throws Problem 404; 422 for a cursor of another listing. */
  async list({ teamId }: Principal, sweepId: string, query: CellPageQuery): Promise<{ items: CellResponse[]; next: string | null }> {
    const { ids, next } = await this.listing.page(teamId, sweepId, query);
    const cells = ids.length === 0 ? [] : await this.cells.byIds(teamId, ids);
    return { items: cells.map(cellView), next };
  }

  /** One cell with everything that is known of it. @throws Problem 404. */
  async get({ teamId }: Principal, sweepId: string, cellId: string): Promise<CellDetailResponse> {
    const cell = await this.cells.find(teamId, sweepId, cellId);
    if (cell === null) throw new Problem('not-found', `no sweep ${sweepId} has a cell ${cellId}`);
    const urls = await Promise.all(cell.artifacts.map((artifact) => this.artifacts.presign(artifact.key, URL_SECONDS)));
    return cellDetailView(cell, urls);
  }
}
