export { CellState, type Checkpointing, type Memory } from './cell-state.js';
export { decodeCheckpoint, encodeCheckpoint, UnusableCheckpoint, type Checkpoint, type Position, type StateArray } from './encode.js';
