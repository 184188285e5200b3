import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { canonicalJson } from '../../../core/cells/cell.js';
import { artifactKey } from '../../../platform/artifacts/index.js';
import type { Prisma, Snapshot } from '../../../prisma/generated/client.js';
import type { Principal } from '../auth/principal.js';
import type { CurvesQuery } from '../contract/requests.js';
import type { CurvesResponse } from '../contract/curves.js';
import type { SnapshotResponse } from '../contract/snapshots.js';
import { CurvesService } from '../curves/curves.service.js';
import { Problem } from '../problems/problem.js';
import { ARTIFACTS, type ArtifactLinks } from '../services.js';
import { SweepsRepository } from '../sweeps/sweeps.repository.js';
import { matches, type Manifest, type ManifestCell } from './manifest.js';
import { SnapshotsRepository } from './snapshots.repository.js';

/** Cells that a manifest lists at most: it is built in memory. */
export const MAX_MANIFEST_CELLS = 50_000;
/** Cells may be committed between reading the curves and reading the cells: then both are read again. */
const ATTEMPTS = 5;

/** Permalinks: curves pinned as they stood, with a manifest from which anybody can check them. */
@Injectable()
export class SnapshotsService {
  constructor(
    private readonly snapshots: SnapshotsRepository,
    private readonly curves: CurvesService,
    private readonly sweeps: SweepsRepository,
    @Inject(ARTIFACTS) private readonly artifacts: ArtifactLinks,
  ) {}

  /**
   * Pins the curves of a sweep as they are now.
   * @throws Problem 404; 409 when the sweep changes faster than it can be read; 422 when more cells stand behind them than a manifest holds.
   */
  async create(principal: Principal, sweepId: string, query: CurvesQuery): Promise<SnapshotResponse> {
    const sweep = await this.sweeps.find(principal.teamId, sweepId);
    if (sweep === null) throw Problem.notFound('sweep', sweepId);
    const { answer, cells } = await this.consistent(principal, sweepId, query);
    const manifest = Buffer.from(canonicalJson(manifestOf(sweep, query, answer, cells)));
    const stored = await this.artifacts.putIfAbsent(artifactKey(manifest, 'json'), manifest, 'application/json');
    const row = {
      id: uuidv7(),
      sweepId,
      query: query as Prisma.InputJsonObject,
      answer: answer as unknown as Prisma.InputJsonObject,
      cells: cells.length,
      manifestKey: stored.key,
      manifestBytes: stored.bytes,
    };
    return snapshotView(await this.snapshots.insert(principal.teamId, row));
  }

  /** A snapshot, the same for ever. @throws Problem 404. */
  async get({ teamId }: Principal, id: string): Promise<SnapshotResponse> {
    return snapshotView(await this.find(teamId, id));
  }

  /** The manifest's bytes. @throws Problem 404. */
  async manifest({ teamId }: Principal, id: string): Promise<StreamableFile> {
    const { manifestKey } = await this.find(teamId, id);
    return new StreamableFile(await this.artifacts.get(manifestKey), { type: 'application/json' });
  }

  /** What was pinned, for a result that is made of several. @throws Problem 404. */
  async pinned({ teamId }: Principal, id: string): Promise<{ query: CurvesQuery; cells: readonly ManifestCell[] }> {
    const { query, manifestKey } = await this.find(teamId, id);
    const { cells } = JSON.parse(Buffer.from(await this.artifacts.get(manifestKey)).toString('utf8')) as Manifest;
    return { query: query as unknown as CurvesQuery, cells };
  }

  private async find(teamId: string, id: string): Promise<Snapshot> {
    const snapshot = await this.snapshots.find(teamId, id);
    if (snapshot === null) throw Problem.notFound('snapshot', id);
    return snapshot;
  }

  private async consistent(
    principal: Principal,
    sweepId: string,
    query: CurvesQuery,
  ): Promise<{ answer: CurvesResponse; cells: readonly ManifestCell[] }> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const answer = await this.curves.get(principal, sweepId, query);
      const cells = await this.snapshots.cells(principal.teamId, sweepId, query.y, query, MAX_MANIFEST_CELLS + 1);
      if (cells.length > MAX_MANIFEST_CELLS) {
        const detail = `more than ${MAX_MANIFEST_CELLS} cells stand behind these curves; narrow them to the axes that matter`;
        throw Problem.invalid([{ pointer: '', detail }]);
      }
      if (matches(answer, cells)) return { answer, cells };
    }
    throw new Problem('conflict', 'cells of this sweep are committed faster than they can be read; try again when it has ended');
  }
}

function manifestOf(
  sweep: { readonly id: string; readonly name: string; readonly spec: unknown },
  query: CurvesQuery,
  { digest }: CurvesResponse,
  cells: readonly ManifestCell[],
): Manifest {
  const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)].sort();
  return {
    format: 'entroscope-manifest/1',
    sweep: { id: sweep.id, name: sweep.name, spec: sweep.spec },
    // Parameters that were left out are not there, rather than undefined.
    query: JSON.parse(JSON.stringify(query)) as unknown,
    digest,
    versions: {
      protocol: distinct(cells.map((cell) => cell.spec.protocol)),
      runtimeClasses: distinct(cells.map((cell) => cell.spec.runtimeClass)),
      models: distinct(cells.map((cell) => cell.model)),
    },
    cells,
  };
}

function snapshotView({ id, sweepId, query, answer, cells, manifestKey, manifestBytes, createdAt }: Snapshot): SnapshotResponse {
  return {
    id,
    sweepId,
    query,
    answer: answer as unknown as CurvesResponse,
    manifest: {
      digest: /([0-9a-f]{64})/.exec(manifestKey)?.[1] ?? '',
      bytes: manifestBytes,
      cells,
      path: `/v1/snapshots/${id}/manifest`,
    },
    createdAt: createdAt.toISOString(),
  };
}
