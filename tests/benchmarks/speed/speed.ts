import { table } from '../../../apps/cli/output/table.js';
import type { Part } from '../report/progress.js';
import { showSpread, spreadOf, type Spread } from '../report/statistics.js';
import { REFERENCE_CASES, ReferenceCell, type CellCost, type ReferenceCase } from './reference-cell.js';

const SECONDS_A_CELL = 5;

/**
 * What sampling and measurement cost beside the networks that they call. Times are processor time: they hardly depend on what else the
 * machine does. Repetitions of all subjects take turns.
 */
export class SpeedBenchmark {
  private readonly cells = new Map<ReferenceCase, CellCost[]>(REFERENCE_CASES.map((one) => [one, []]));

  /** @param repetitions Turns, after one that is not counted. */
  async parts(repetitions: number): Promise<Part[]> {
    const cells = await Promise.all(REFERENCE_CASES.map(async (one) => [one, await ReferenceCell.load(one)] as const));
    return Array.from({ length: repetitions + 1 }, (_, turn) => cells.map(([one, cell]) => this.part(one, cell, turn))).flat();
  }

  /** Costs of all turns but the first. */
  rows(): SpeedRow[] {
    return [...this.cells].map(([one, costs]) => ({ ...one, costs }));
  }

  private part(one: ReferenceCase, cell: ReferenceCell, turn: number): Part {
    return {
      label: `${nameOf(one)}, turn ${String(turn)}`,
      seconds: SECONDS_A_CELL,
      run: async () => {
        const cost = await cell.run(turn + 1);
        if (turn > 0) this.cells.get(one)?.push(cost);
      },
    };
  }
}

/** A case and what its cells cost. */
export interface SpeedRow extends ReferenceCase {
  readonly costs: readonly CellCost[];
}

/** The rows as a table. */
export function speedTable(rows: readonly SpeedRow[]): string {
  const columns = [
    { title: 'V = 27, L = 64, batch 64' },
    ...['network ms', 'rest ms', 'rest / network', 'J a sample'].map((title) => ({ title, numeric: true })),
  ];
  const body = rows.map((row) => {
    const over = (value: (cost: CellCost) => number): Spread => spreadOf(row.costs.map(value));
    const joules = row.costs.map(({ joulesPerSample }) => joulesPerSample).filter((value) => value !== null);
    return [
      nameOf(row),
      showSpread(over(({ networkMs }) => networkMs)),
      showSpread(over(({ restMs }) => restMs)),
      showSpread(over(({ networkMs, restMs }) => restMs / networkMs)),
      joules.length === 0 ? 'no counter' : showSpread(spreadOf(joules)),
    ];
  });
  return table(columns, body);
}

function nameOf({ model, sampler, steps }: ReferenceCase): string {
  return `${model}, ${sampler}${steps === null ? '' : `, ${String(steps)} steps`}`;
}
