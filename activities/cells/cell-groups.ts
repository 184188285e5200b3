import { samplerLabel } from '../../core/grid/sampler-options.js';
import type { ClaimedCell } from './claim.js';

/** Time that a group of cells is to take, milliseconds: what a process that dies in the middle can lose. */
const GROUP_MS = 50;
/** Cells of a group at most. */
const GROUP_CELLS = 100;

/**
 * Decides which cells of a batch are run in one exchange with their process: runs of cells of one kind so short that the exchange would cost
 * more than they do. The first of a kind always goes by itself and shows how long they take.
 */
export class CellGroups {
  private last: { readonly cell: ClaimedCell; readonly ms: number } | null = null;
  private single = 0;

  /** The cells to run next: the first of `cells`, or several of them. */
  next(cells: readonly ClaimedCell[]): readonly ClaimedCell[] {
    if (this.single > 0) {
      this.single -= 1;
      return cells.slice(0, 1);
    }
    const { last } = this;
    if (last === null) return cells.slice(0, 1);
    const most = Math.min(GROUP_CELLS, Math.floor(GROUP_MS / Math.max(last.ms, GROUP_MS / GROUP_CELLS)), cells.length);
    let count = 0;
    while (count < most && groupable(cells[count], last.cell)) count += 1;
    return cells.slice(0, Math.max(count, 1));
  }

  /** Notes that a cell was run by itself, and how long that took. */
  ran(cell: ClaimedCell, ms: number): void {
    this.last = { cell, ms };
  }

  /** Notes that a group was not run to its end: the `cells` that it left are run one by one. */
  broke(cells: number): void {
    this.single = cells;
  }
}

/** Whether a cell, with no state to go on from, costs what the other one did. */
function groupable({ spec, checkpointKey }: ClaimedCell, { spec: other }: ClaimedCell): boolean {
  return (
    checkpointKey === null &&
    spec.graphs.step === other.graphs.step &&
    spec.steps === other.steps &&
    spec.samples === other.samples &&
    samplerLabel(spec.sampler) === samplerLabel(other.sampler)
  );
}
