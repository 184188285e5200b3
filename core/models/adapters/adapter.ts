import type { Network, TensorData } from '../../inference/network.js';
import type { GraphRunner } from './graph-runner.js';

/** How one layout is called under the names of the contract. */
export interface Adapter {
  /** Elements per sample by contract name. */
  readonly sizes: Readonly<Record<string, number>>;
  /**
   * Runs `batch` samples and gives the outputs of the contract, float32 (batch, size).
   * @param asked Of the optional outputs (`hidden_states`, `layer_logits`) those that are read; others of them are left out.
   */
  call(
    batch: number,
    feeds: Readonly<Record<string, TensorData>>,
    asked: ReadonlySet<string>,
  ): Promise<Readonly<Record<string, Float32Array>>>;
}

/** A graph of any dialect as a network of the contract: the rest of the engine cannot tell it from a native one. */
export class AdaptedNetwork implements Network {
  constructor(
    private readonly runner: GraphRunner,
    private readonly adapter: Adapter,
  ) {}

  get flopsPerSample(): number | null {
    return this.runner.flopsPerSample;
  }

  get elapsedMs(): number {
    return this.runner.elapsedMs;
  }

  elementsPerSample(tensor: string): number {
    const size = this.adapter.sizes[tensor];
    if (size === undefined) throw new Error(`The graph has no tensor named "${tensor}".`);
    return size;
  }

  async run(batch: number, feeds: Readonly<Record<string, TensorData>>, fetches: Readonly<Record<string, TensorData>>): Promise<void> {
    const outputs = await this.adapter.call(batch, feeds, new Set(Object.keys(fetches)));
    for (const [name, target] of Object.entries(fetches)) {
      const values = outputs[name];
      if (values === undefined) throw new Error(`The graph has no output named "${name}".`);
      // What is missing stays as it was, so that the check of the caller finds it.
      (target as Float32Array).set(values.subarray(0, batch * this.adapter.sizes[name]));
    }
  }
}
