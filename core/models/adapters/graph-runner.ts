import type { ElementType } from '../../onnx/index.js';

/** Element buffers by tensor type; bool is one byte each. */
export type ElementData = Float32Array | BigInt64Array | Int32Array | Uint8Array;

/** A tensor as a graph takes or gives it; row-major. */
export interface GraphTensor {
  readonly type: ElementType;
  readonly dims: readonly number[];
  readonly data: ElementData;
}

/** A graph under its own names and types. The runtime is injected; adapters turn it into a `Network` of the contract. */
export interface GraphRunner {
  /** FLOPs for one sample; null where unknown. */
  readonly flopsPerSample: number | null;
  /** Milliseconds spent inside the runtime so far. */
  readonly elapsedMs: number;
  /**
   * Runs the graph once.
   * @returns The outputs asked for, by name.
   * @throws Error when the runtime refuses the feeds or the graph fails.
   */
  run(feeds: Readonly<Record<string, GraphTensor>>, outputs: readonly string[]): Promise<Readonly<Record<string, GraphTensor>>>;
}
