import { SUB_BATCH } from '../grid/vocabulary.js';

/**
 * The positions of each row in the order in which they are due, so that a step reads those that are due at it and no others. Buffers are
 * allocated once.
 */
export class DuePositions {
  /** (SUB_BATCH, L) positions by step, and from left to right within one. */
  private readonly positions: Int32Array;
  /** (SUB_BATCH, L) the steps of `positions`. */
  private readonly dueSteps: Int32Array;
  /** (SUB_BATCH) how many positions of a row were taken. */
  private readonly taken = new Int32Array(SUB_BATCH);
  /** (K + 1) where the positions of a step begin in a row, while it is being arranged. */
  private readonly starts: Int32Array;

  /**
   * @param length L.
   * @param steps K.
   */
  constructor(
    private readonly length: number,
    private readonly steps: number,
  ) {
    this.positions = new Int32Array(SUB_BATCH * length);
    this.dueSteps = new Int32Array(SUB_BATCH * length);
    this.starts = new Int32Array(steps + 1);
  }

  /**
   * Begins anew: a counting sort of every row.
   * @param steps (rows, L) step at which each position is due, 0 .. K-1.
   * @param from Step to begin at: what was due before it counts as taken.
   */
  arrange(steps: Int32Array, rows: number, from: number): void {
    for (let row = 0; row < rows; row++) this.arrangeRow(steps, row, from);
  }

  /** True when a position of the row is due at `step`. Steps are asked for in order, and all that is due at one is taken before the next. */
  isDue(row: number, step: number): boolean {
    const taken = this.taken[row];
    return taken < this.length && this.dueSteps[row * this.length + taken] === step;
  }

  /** The next position of the row that is due at `step`, from left to right; -1 when there is none left. */
  take(row: number, step: number): number {
    return this.isDue(row, step) ? this.positions[row * this.length + this.taken[row]++] : -1;
  }

  private arrangeRow(steps: Int32Array, row: number, from: number): void {
    const { starts, length } = this;
    const first = row * length;
    starts.fill(0);
    for (let i = 0; i < length; i++) starts[steps[first + i] + 1]++;
    for (let k = 1; k <= this.steps; k++) starts[k] += starts[k - 1];
    this.taken[row] = starts[from];
    for (let i = 0; i < length; i++) {
      const step = steps[first + i];
      const at = first + starts[step]++;
      this.positions[at] = i;
      this.dueSteps[at] = step;
    }
  }
}
