import type { CurveAxis } from '../contract/requests.js';
import type { CurvesResponse } from '../contract/responses.js';
import type { CurveCell } from './curves.repository.js';
import { pool } from './pool.js';

type Point = CurvesResponse['series'][number]['points'][number];

/** Half the width of a 95% interval in standard errors: samples are in the hundreds, where the normal law holds. */
const Z_95 = 1.959963984540054;

/** A complete cell that has the metric. */
type MeasuredCell = CurveCell & { readonly value: number; readonly se: number; readonly n: number };

/** One point of a curve: the cells of one combination and step count, pooled over seeds. */
export function buildPoint(group: readonly CurveCell[], x: CurveAxis): Point {
  const complete = group.filter((cell) => cell.state === 'complete').sort((a, b) => (a.id < b.id ? -1 : 1));
  const measured = complete.filter(isMeasured);
  const pooled = pool(measured);
  const nfe = meanOf(measured, (cell) => cell.nfe);
  return {
    x: xOf(measured, x, nfe),
    steps: group[0].steps,
    nfe,
    y: pooled?.value ?? null,
    se: pooled?.se ?? null,
    lo: pooled === null ? null : pooled.value - Z_95 * pooled.se,
    hi: pooled === null ? null : pooled.value + Z_95 * pooled.se,
    n: pooled?.n ?? 0,
    expected: measured.at(0)?.expected ?? null,
    cells: {
      expected: group.length,
      complete: complete.length,
      failed: group.filter((cell) => cell.state === 'failed').length,
      excluded: complete.length - measured.length,
    },
    cellIds: measured.map((cell) => cell.id),
  };
}

function isMeasured(cell: CurveCell): cell is MeasuredCell {
  return cell.value !== null && cell.se !== null && cell.n !== null;
}

function xOf(cells: readonly MeasuredCell[], x: CurveAxis, nfe: number | null): number | null {
  switch (x) {
    case 'steps':
      return cells.at(0)?.steps ?? null;
    case 'nfe':
      return nfe;
    case 'lifts_per_token':
      return meanOf(cells, (cell) => cell.liftsPerToken);
    case 'device_seconds':
      return meanOf(cells, (cell) => (cell.networkMs === null ? null : cell.networkMs / 1000));
  }
}

/** Mean over cells weighted by their samples; null where any of them has no such number. */
function meanOf(cells: readonly MeasuredCell[], read: (cell: MeasuredCell) => number | null): number | null {
  const estimates = cells.map((cell) => ({ value: read(cell) ?? Number.NaN, se: 0, n: cell.n }));
  const mean = pool(estimates)?.value ?? null;
  return mean === null || Number.isNaN(mean) ? null : mean;
}
