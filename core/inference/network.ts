/** A dense buffer that a graph reads or writes; row-major, the batch axis first. */
export type TensorData = Float32Array | BigInt64Array | Int32Array | Uint8Array;

/**
 * One ONNX graph ready to run. The only door through which `core` reaches a network: samplers and measurements get one of
 * these injected and never see a runtime. Feeds and fetches are caller-owned buffers that are reused from call to call.
 */
export interface Network {
  /** FLOPs for one sample (batch 1), counted from the graph; null where unknown. */
  readonly flopsPerSample: number | null;
  /** Milliseconds spent inside the runtime so far. */
  readonly elapsedMs: number;
  /**
   * Elements that an input or output has for one sample: the product of its declared dimensions less the batch axis.
   * @throws Error when the graph has no tensor of that name or a dimension beside the batch is not fixed.
   */
  elementsPerSample(tensor: string): number;
  /**
   * Runs the graph once on `batch` samples.
   * @param batch Leading dimension of every tensor.
   * @param feeds Input buffers by input name; each holds at least `batch` x its per-sample size, extra elements are ignored.
   * @param fetches Output buffers by output name, filled in place.
   * @throws Error when the runtime refuses the feeds or the graph fails.
   */
  run(batch: number, feeds: Readonly<Record<string, TensorData>>, fetches: Readonly<Record<string, TensorData>>): Promise<void>;
}

/** The graphs of one model by role. */
export type NetworkSet = Readonly<Partial<Record<GraphRole, Network>>>;

/** `step`: the denoiser or next-token network; `decoder`: latent to data; `encoder`: data to latent. */
export type GraphRole = 'step' | 'decoder' | 'encoder';

/** The graphs of a cell: those of its model, and the network that measures samples of a dataset. */
export interface CellNetworkSet extends NetworkSet {
  readonly instrument?: Network;
}
