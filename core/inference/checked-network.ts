import { CellCancelled, InvalidModelOutput } from './errors.js';
import { firstNonFinite } from './finite.js';
import type { GraphRole, Network, TensorData } from './network.js';

/** Which rows of the cell a network call serves, for error sentences. */
export interface CallContext {
  /** Sampler step, 0-based. */
  readonly step: number;
  /** Sample of the cell behind each batch row; at least `batch` entries. */
  readonly samples: Int32Array;
}

/** One output buffer and the number of its elements that belong to one sample. */
export interface OutputBuffer {
  readonly data: Float32Array;
  readonly perSample: number;
}

/**
 * A network whose outputs are checked after every call and which stops between calls when the cell is cancelled. Samplers and
 * measurements only ever see networks through this.
 */
export class CheckedNetwork {
  constructor(
    private readonly network: Network,
    private readonly role: GraphRole | 'instrument',
    private readonly cancelled: () => boolean,
  ) {}

  /** FLOPs for one sample; null where unknown. */
  get flopsPerSample(): number | null {
    return this.network.flopsPerSample;
  }

  /** Milliseconds spent inside the runtime so far. */
  get elapsedMs(): number {
    return this.network.elapsedMs;
  }

  /** Elements per sample of an input or output. */
  elementsPerSample(tensor: string): number {
    return this.network.elementsPerSample(tensor);
  }

  /**
   * Compares declared tensor sizes with what the combination needs.
   * @param sizes Elements per sample by tensor name.
   * @throws InvalidModelOutput when one differs.
   */
  requireSizes(sizes: Readonly<Record<string, number>>): void {
    for (const [tensor, expected] of Object.entries(sizes)) {
      const actual = this.network.elementsPerSample(tensor);
      if (actual !== expected) {
        throw new InvalidModelOutput(
          `Tensor "${tensor}" of the ${this.role} graph has ${String(actual)} elements per sample, the cell's data need ${String(expected)}: export the graph for this data.`,
          null,
        );
      }
    }
  }

  /** The same network, every call of which also fills `buffer` with an optional output. */
  reading(tensor: string, buffer: OutputBuffer): CheckedNetwork {
    return new ReadingNetwork(this.network, this.role, this.cancelled, { [tensor]: buffer });
  }

  /**
   * Runs the graph on `batch` rows.
   * @throws CellCancelled when the caller asked to stop.
   * @throws InvalidModelOutput when an element of an output is not finite or was not written.
   */
  async run(
    batch: number,
    feeds: Readonly<Record<string, TensorData>>,
    outputs: Readonly<Record<string, OutputBuffer>>,
    context: CallContext,
  ): Promise<void> {
    // An output that is smaller than declared leaves NaN behind, so the same scan finds wrong sizes and wrong values.
    for (const name in outputs) outputs[name].data.fill(Number.NaN, 0, batch * outputs[name].perSample);
    await this.runUnscanned(batch, feeds, outputs);
    for (const name in outputs) this.check(name, outputs[name], batch, context);
  }

  /**
   * Runs the graph on `batch` rows and leaves its outputs unread: for a caller that finds what is not finite in what it computes from
   * them, and then repeats the call with `run`, which says where it is.
   * @throws CellCancelled when the caller asked to stop.
   */
  async runUnscanned(
    batch: number,
    feeds: Readonly<Record<string, TensorData>>,
    outputs: Readonly<Record<string, OutputBuffer>>,
  ): Promise<void> {
    if (this.cancelled()) throw new CellCancelled();
    const fetches: Record<string, TensorData> = {};
    for (const name in outputs) fetches[name] = outputs[name].data;
    await this.network.run(batch, feeds, fetches);
  }

  private check(name: string, output: OutputBuffer, batch: number, context: CallContext): void {
    const index = firstNonFinite(output.data, batch * output.perSample);
    if (index < 0) return;
    const row = Math.floor(index / output.perSample);
    const sample = context.samples[row] ?? row;
    throw new InvalidModelOutput(
      `Output "${name}" of the ${this.role} graph is not usable at step ${String(context.step)}, sample ${String(sample)}: ` +
        `element ${String(index % output.perSample)} of ${String(output.perSample)} is ${String(output.data[index])} or was not written. ` +
        'Check the exported graph on this input; the cell fails the same way every time.',
      { role: this.role, tensor: name, step: context.step, sample },
    );
  }
}

/** A network that reads more outputs than its callers ask for. */
class ReadingNetwork extends CheckedNetwork {
  constructor(
    network: Network,
    role: GraphRole | 'instrument',
    cancelled: () => boolean,
    private readonly also: Readonly<Record<string, OutputBuffer>>,
  ) {
    super(network, role, cancelled);
    this.requireSizes(Object.fromEntries(Object.entries(also).map(([name, { perSample }]) => [name, perSample])));
  }

  override run(
    batch: number,
    feeds: Readonly<Record<string, TensorData>>,
    outputs: Readonly<Record<string, OutputBuffer>>,
    context: CallContext,
  ): Promise<void> {
    return super.run(batch, feeds, { ...outputs, ...this.also }, context);
  }

  override runUnscanned(
    batch: number,
    feeds: Readonly<Record<string, TensorData>>,
    outputs: Readonly<Record<string, OutputBuffer>>,
  ): Promise<void> {
    return super.runUnscanned(batch, feeds, { ...outputs, ...this.also });
  }
}
