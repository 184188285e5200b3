import type { CellSpec } from '../../../core/cells/cell.js';
import type { CostKind, CostModel } from '../../../core/costs/cost-model.js';
import type { PlanLine } from '../../../core/grid/plan-line.js';
import { digestsOf } from '../../../core/grid/twins.js';
import type { PlanResponse } from '../contract/sweeps.js';
import { costGroup } from './cost-history.repository.js';

/** What a plan says of its price. */
export type PlanCost = NonNullable<PlanResponse['cost']>;

/** Counts of cells by what decides their cost. */
export class CellTally {
  private readonly kinds = new Map<string, { readonly kind: CostKind; cells: number }>();

  /** Counts cells of a kind. @param cells May be a fraction, where it is not known which cells there will be. */
  add(kind: CostKind, cells: number): void {
    const key = JSON.stringify([kind.group, kind.steps, kind.samples]);
    const known = this.kinds.get(key);
    if (known === undefined) this.kinds.set(key, { kind, cells });
    else known.cells += cells;
  }

  /** Device-seconds of all counted cells: every one at its 10th percentile, its median, its 90th percentile. */
  price(model: CostModel): PlanCost {
    const sum = { low: 0, median: 0, high: 0 };
    let priced = 0;
    let unknown = 0;
    for (const { kind, cells } of this.kinds.values()) {
      const price = model.price(kind);
      if (price === null) unknown += cells;
      else {
        priced += cells;
        for (const end of ['low', 'median', 'high'] as const) sum[end] += (cells * price[end]) / 1000;
      }
    }
    // Nothing to compute costs nothing; something of which nothing is known has no price.
    return { deviceSeconds: priced === 0 && unknown > 0 ? null : sum, cellsPriced: Math.round(priced), cellsUnknown: Math.round(unknown) };
  }
}

/** What decides the cost of a cell. */
export function kindOf({ graphs, sampler, steps, samples }: CellSpec): CostKind {
  return { group: costGroup({ graphs, sampler }), steps, samples };
}

/** As `kindOf`, for the cells of a plan's line with one step count. */
export function kindOfLine(line: PlanLine, steps: number | null, samples: number): CostKind {
  const sampler = { name: line.sampler, parameters: line.samplerParameters };
  return { group: costGroup({ graphs: digestsOf(line.model), sampler }), steps, samples };
}
