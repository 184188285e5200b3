import { isTerminalSweepState } from '../../../core/grid/vocabulary.js';
import { MS_PER_SECOND } from '../../../platform/budget/index.js';
import { WORKFLOW_IDS } from '../../../workflows/names.js';
import type { SweepDetailResponse, SweepResponse } from '../contract/sweeps.js';
import type { ApiSettings } from '../services.js';
import type { SweepDetailRow, SweepRow } from './sweeps.repository.js';

/** The sweep as the API shows it. */
export function sweepView(row: SweepRow, settings: ApiSettings): SweepResponse {
  const self = `/v1/sweeps/${row.id}`;
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    pauseReason: row.pauseReason,
    device: row.device,
    runtimeClass: row.runtimeClass,
    cells: { total: row.cellsTotal, complete: row.cellsComplete, failed: row.cellsFailed, reused: row.cellsReused },
    priority: row.priority,
    concurrency: row.concurrency,
    budget: budgetOf(row),
    revision: row.revision,
    schedule: row.schedule,
    gate: row.gate as SweepResponse['gate'],
    error: row.error,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
    links: {
      self,
      curves: `${self}/curves`,
      cells: `${self}/cells`,
      csv: `${self}/export.csv`,
      ndjson: `${self}/export.ndjson`,
      parquet: `${self}/export.parquet`,
      temporal: temporalLink(row.id, settings),
    },
  };
}

/** The sweep with its spec and what its plan left out. */
export function sweepDetailView(row: SweepDetailRow, settings: ApiSettings): SweepDetailResponse {
  return {
    ...sweepView(row, settings),
    spec: row.spec,
    excluded: row.excluded as SweepDetailResponse['excluded'],
    open: isOpen(row),
    amendments: row.amendments.map(({ number, kind, state, change, cells, previousHash, hash, createdAt }) => ({
      number,
      kind,
      state,
      change,
      cells,
      previousHash,
      hash,
      createdAt: createdAt.toISOString(),
    })),
  };
}

function isOpen({ spec, state, amendments }: SweepDetailRow): boolean {
  const asked = (spec as { readonly search?: { readonly method: string } }).search?.method === 'ask';
  return asked && !isTerminalSweepState(state) && amendments.every(({ kind }) => kind !== 'close');
}

function budgetOf({ budgetMs, chargedMs }: SweepRow): SweepResponse['budget'] {
  if (budgetMs === null) return null;
  const [deviceSeconds, charged] = [Number(budgetMs) / MS_PER_SECOND, Number(chargedMs) / MS_PER_SECOND];
  return { deviceSeconds, charged, remaining: Math.max(0, deviceSeconds - charged) };
}

function temporalLink(sweepId: string, { temporalUiUrl, temporalNamespace }: ApiSettings): string | null {
  if (temporalUiUrl === null) return null;
  return `${temporalUiUrl}/namespaces/${temporalNamespace}/workflows/${encodeURIComponent(WORKFLOW_IDS.sweep(sweepId))}`;
}
