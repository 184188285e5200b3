import type { CellSpec } from '../../../core/cells/cell.js';
import { samplerLabel } from '../../../core/grid/sampler-options.js';
import { decimalSum, decimalTerm } from '../../../core/statistics/index.js';
import type { AlignedPoint } from './comparison.repository.js';

/** A measured cell, as manifests list it. */
export interface MeasuredCell {
  readonly id: string;
  readonly spec: CellSpec;
  /** Name and version, `m4-masked@1`. */
  readonly model: string;
  readonly value: number;
  readonly se: number;
}

/** Cells of one setting on both sides. */
interface Setting {
  readonly left: MeasuredCell[];
  readonly right: MeasuredCell[];
}

/**
 * Cells of two sides aligned by data, architecture, space, sampler, model name, steps, samples and seed: what the repository's query does
 * for sweeps as they are, for cells that were pinned.
 */
export function alignCells(left: readonly MeasuredCell[], right: readonly MeasuredCell[]): AlignedPoint[] {
  const settings = new Map<string, Setting>();
  for (const side of ['left', 'right'] as const) {
    for (const cell of side === 'left' ? left : right) {
      const key = JSON.stringify(coordinatesOf(cell));
      const setting = settings.get(key) ?? { left: [], right: [] };
      setting[side].push(cell);
      settings.set(key, setting);
    }
  }
  return [...settings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, setting]) => pointOf(setting));
}

function coordinatesOf({ spec, model }: MeasuredCell) {
  const { data, architecture, space, sampler, steps, samples } = spec;
  return [data.world, architecture, space, samplerLabel(sampler), model.split('@')[0], steps, samples] as const;
}

function pointOf({ left, right }: Setting): AlignedPoint {
  const [first] = [...left, ...right];
  const [data, architecture, space, sampler, , steps, samples] = coordinatesOf(first);
  const ofSeed = Map.groupBy(right, ({ spec }) => spec.seed);
  const pairs = left.flatMap((l) => (ofSeed.get(l.spec.seed) ?? []).map((r) => ({ l, r, difference: r.value - l.value })));
  const sum = (terms: readonly string[]): string | null => (terms.length === 0 ? null : String(decimalSum(terms)));
  return {
    ...{ data, architecture, space, sampler, steps, samples },
    parameters: first.spec.data.parameters,
    leftModel: leastModel(left),
    rightModel: leastModel(right),
    leftCells: new Set(left.map(({ id }) => id)).size,
    rightCells: new Set(right.map(({ id }) => id)).size,
    pairs: pairs.length,
    same: pairs.filter(({ l, r }) => l.id === r.id).length,
    leftSum: sum(pairs.map(({ l }) => String(l.value))),
    rightSum: sum(pairs.map(({ r }) => String(r.value))),
    differenceSum: sum(pairs.map(({ difference }) => String(difference))),
    squareSum: sum(pairs.map(({ difference }) => decimalTerm(1, difference, 2))),
    varianceSum: sum(pairs.map(({ l, r }) => (l.id === r.id ? '0' : String(l.se ** 2 + r.se ** 2)))),
  };
}

function leastModel(cells: readonly MeasuredCell[]): string | null {
  return cells.map(({ model }) => model).sort()[0] ?? null;
}
