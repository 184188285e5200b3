import { decodeCheckpoint, encodeCheckpoint, UnusableCheckpoint, type Position, type StateArray } from './encode.js';

/** How a cell's caller keeps its state between steps and gives it back after an attempt that was lost. */
export interface Checkpointing {
  /** The state with which an earlier attempt was last heard of; null begins the cell. */
  readonly resume: Uint8Array | null;
  /** Asked after every step: whether the state is to be saved now. Must be cheap. */
  due(): boolean;
  /** Told once that the state to resume is taken up, with the share of the cell that was done. */
  resumed(share: number): void;
  /** Takes the state as bytes of its own. */
  save(state: Uint8Array): void;
}

/** Arrays that hold what a part of a cell must find again, by name. */
export type Memory = Readonly<Record<string, StateArray>>;

/**
 * What a cell has done so far: its position and the arrays that its parts write. Noise is addressed, states are float64 and sums go on
 * where they stopped, so a cell that is taken up from any of its checkpoints gives the bytes of one that was never interrupted.
 */
export class CellState {
  private readonly parts = new Map<string, () => Memory>();
  private readonly saved: ReturnType<typeof decodeCheckpoint> | null;

  /**
   * @param cellId Computed when it is needed: most cells never are.
   * @throws UnusableCheckpoint when there is a state to take up that is not one of this cell.
   */
  constructor(
    private readonly cellId: () => string,
    private readonly checkpointing: Checkpointing | null,
  ) {
    const bytes = checkpointing?.resume ?? null;
    this.saved = bytes === null ? null : decodeCheckpoint(bytes, cellId());
  }

  /**
   * To be called when every part is kept and before the first step.
   * @param share Of the cell that is done.
   * @returns First sample that is not done.
   */
  begin(share: number): number {
    if (this.saved === null) return 0;
    this.checkpointing?.resumed(share);
    return this.saved.position.sample;
  }

  /**
   * Makes a part's arrays belong to the state, and fills them where one is taken up. To be called before `begin`.
   * @param memory Asked again at every checkpoint, so that a part may swap its buffers.
   * @throws UnusableCheckpoint when the state does not have the arrays.
   */
  keep(part: string, memory: () => Memory): void {
    this.parts.set(part, memory);
    if (this.saved === null) return;
    for (const [name, array] of Object.entries(memory())) fill(array, this.saved.arrays[`${part}.${name}`], `${part}.${name}`);
  }

  /** As `keep` for a single array. @returns The array. */
  keepArray<T extends StateArray>(name: string, array: T): T {
    this.keep(name, () => ({ all: array }));
    return array;
  }

  /**
   * Step at which a pass over the sub-batch that begins with `sample` goes on: 0 where it has not begun, null where it is done.
   */
  stepOf(sample: number, pass: Position['pass']): number | null {
    if (this.saved === null || sample !== this.saved.position.sample) return 0;
    if (pass === this.saved.position.pass) return this.saved.position.step;
    return pass === 'sampling' ? null : 0;
  }

  /** All before `position` is done, and the arrays say so. */
  reached(position: Position): void {
    if (this.checkpointing === null || !this.checkpointing.due()) return;
    const arrays: Record<string, StateArray> = {};
    for (const [part, memory] of this.parts) for (const [name, array] of Object.entries(memory())) arrays[`${part}.${name}`] = array;
    this.checkpointing.save(encodeCheckpoint({ cellId: this.cellId(), position, arrays }));
  }
}

function fill(array: StateArray, saved: StateArray | undefined, name: string): void {
  if (saved === undefined || saved.constructor !== array.constructor || saved.length !== array.length)
    throw new UnusableCheckpoint(`It has no array ${name} of ${String(array.length)} elements.`);
  array.set(saved);
}
