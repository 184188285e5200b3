import type { CellSpec } from '../../core/cells/cell.js';
import type { CellResult } from '../../core/cells/result.js';
import { allowedAttempts, type CellExecutor, type CellOutcome } from './executor.js';

/**
 * Runs one cell, again where its failure is worth another attempt, and refuses results that are no numbers.
 * @throws CellCancelled when `signal` was aborted.
 */
export async function attemptCell(
  executor: CellExecutor,
  spec: CellSpec,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<CellOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await executor.execute(spec, onProgress, signal);
    if (outcome.kind === 'complete') return finiteOrFailed(outcome.result);
    if (attempt >= allowedAttempts(outcome.failure.class)) return outcome;
  }
}

/** JSON has no NaN: one would become a null in the database and break the whole commit, so the cell fails by name instead. */
function finiteOrFailed(result: CellResult): CellOutcome {
  const values: [string, number][] = [
    ['nfe', result.nfe],
    ['lifts per token', result.liftsPerToken],
    ...result.metrics.flatMap(({ metric, value, se }): [string, number][] => [
      [metric, value],
      [`standard error of ${metric}`, se],
    ]),
    ...result.checks.flatMap(({ check, observed, expected, se, pValue }): [string, number][] => [
      [`${check} (observed)`, observed],
      [`${check} (expected)`, expected],
      [`${check} (standard error)`, se],
      [`${check} (p-value)`, pValue],
    ]),
  ];
  const bad = values.find(([, value]) => !Number.isFinite(value));
  if (bad === undefined) return { kind: 'complete', result };
  return { kind: 'failed', failure: { class: 'error', message: `The measurement gave ${bad[1]} for ${bad[0]}; it is not stored.` } };
}
