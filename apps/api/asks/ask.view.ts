import { canonicalJson } from '../../../core/cells/cell.js';
import type { GridPoint } from '../../../core/grid/asked-points.js';
import { isTerminalSweepState, type SweepState } from '../../../core/grid/vocabulary.js';
import { decimalSum } from '../../../core/statistics/index.js';
import type { SweepAmendment } from '../../../prisma/generated/client.js';
import type { AskView } from '../contract/asks.js';
import type { MeasuredPoint } from './asks.repository.js';

type PointView = AskView['points'][number];

/** The points of an amendment of kind `ask`. */
export function pointsOfAsk({ change }: Pick<SweepAmendment, 'change'>): readonly GridPoint[] {
  return (change as unknown as { readonly points: readonly GridPoint[] }).points;
}

/** An ask as the API shows it. */
export function askView(
  amendment: Pick<SweepAmendment, 'number' | 'state' | 'change'>,
  sweep: { readonly state: SweepState },
  measured: readonly MeasuredPoint[],
): AskView {
  const rows = Map.groupBy(measured, keyOf);
  const points = pointsOfAsk(amendment).map((point) => pointView(point, rows.get(keyOf(point)) ?? []));
  const decided = points.every(({ cells }) => cells.total > 0 && cells.complete + cells.failed === cells.total);
  const state = decided && amendment.state === 'applied' ? 'done' : isTerminalSweepState(sweep.state) ? 'withdrawn' : 'running';
  return { number: amendment.number, state, points };
}

function pointView(point: GridPoint, rows: readonly MeasuredPoint[]): PointView {
  const { cells: total, complete, failed } = rows.at(0) ?? { cells: 0, complete: 0, failed: 0 };
  const metrics: PointView['metrics'] = {};
  for (const { metric, measured, n, valueSum, varianceSum } of rows) {
    if (metric === null || measured === null || n === null || valueSum === null || varianceSum === null) continue;
    metrics[metric] = { value: decimalSum([valueSum]) / n, se: Math.sqrt(decimalSum([varianceSum])) / n, cells: measured };
  }
  const { data, architecture, space, sampler, model, steps } = point;
  return { data, architecture, space, sampler, model, steps, cells: { total, complete, failed }, metrics };
}

function keyOf({ data, architecture, space, sampler, model, steps }: GridPoint): string {
  return canonicalJson({ data, architecture, space, sampler, model, steps });
}
