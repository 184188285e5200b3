import type { CellDetailResponse, CellResponse } from '../contract/cells.js';
import type { FullCell, ListedCell } from './cells.repository.js';

/** A cell as the API shows it. Rows are written from `CellResult`s only, so their words and JSON are those of the contract. */
export function cellView(cell: ListedCell): CellResponse {
  return {
    id: cell.id,
    state: cell.state,
    data: cell.world,
    architecture: cell.architecture,
    space: cell.space,
    model: cell.modelName,
    sampler: cell.sampler,
    steps: cell.steps,
    seed: cell.seed,
    samples: cell.samples,
    nfe: cell.nfe,
    liftsPerToken: cell.liftsPerToken,
    flops: cell.flops,
    metrics: cell.metrics.map(({ metric, value, se, n, expected }) => ({
      metric: metric as CellResponse['metrics'][number]['metric'],
      value,
      se,
      n,
      expected,
    })),
    failure: cell.failure as CellResponse['failure'],
  };
}

/**
 * A cell with its trajectory, checks, artifacts and provenance.
 * @param urls Presigned URLs of the artifacts, in the order of `cell.artifacts`.
 */
export function cellDetailView(cell: FullCell, urls: readonly string[]): CellDetailResponse {
  return {
    ...cellView(cell),
    spec: cell.spec,
    checks: (cell.checks ?? []) as unknown as CellDetailResponse['checks'],
    trajectory: (cell.trajectory?.steps ?? []) as unknown as CellDetailResponse['trajectory'],
    artifacts: cell.artifacts.map(({ kind, key, bytes, contentType }, index) => ({ kind, key, bytes, contentType, url: urls[index] })),
    timing: cell.timing as unknown as CellDetailResponse['timing'],
    provenance: {
      runtimeClass: cell.runtimeClass,
      worker: cell.worker,
      attempts: cell.fence,
      committedAt: cell.committedAt?.toISOString() ?? null,
    },
  };
}
