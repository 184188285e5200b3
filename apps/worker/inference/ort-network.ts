import { Tensor, type InferenceSession } from 'onnxruntime-node';
import type { Network, TensorData } from '../../../core/inference/network.js';

/** A session with what is known of its graph. */
export interface LoadedGraph {
  readonly session: InferenceSession;
  /** FLOPs for one sample; null where they mean nothing or cannot be counted. */
  readonly flopsPerSample: number | null;
}

/** A tensor that wraps a caller's buffer for one batch size. */
interface WrappedBuffer {
  readonly buffer: TensorData;
  readonly batch: number;
  readonly tensor: Tensor;
}

/**
 * A network on onnxruntime. Outputs are written into the caller's buffers by pre-allocated tensors, and the wrappers are kept from
 * call to call, so that a sampler's loop allocates nothing.
 */
export class OrtNetwork implements Network {
  readonly flopsPerSample: number | null;
  private readonly session: InferenceSession;
  private readonly wrapped = new Map<string, WrappedBuffer>();
  private readonly shapes = new Map<string, readonly number[]>();
  private elapsed = 0;

  constructor(graph: LoadedGraph) {
    this.session = graph.session;
    this.flopsPerSample = graph.flopsPerSample;
  }

  get elapsedMs(): number {
    return this.elapsed;
  }

  elementsPerSample(tensor: string): number {
    return this.shapeOf(tensor).reduce((product, size) => product * size, 1);
  }

  async run(batch: number, feeds: Readonly<Record<string, TensorData>>, fetches: Readonly<Record<string, TensorData>>): Promise<void> {
    const inputs = this.wrapAll(batch, feeds);
    const outputs = this.wrapAll(batch, fetches);
    const started = performance.now();
    const copies = await this.session.run(inputs, outputs);
    for (const name in copies) free(copies[name], outputs[name]);
    this.elapsed += performance.now() - started;
  }

  private wrapAll(batch: number, buffers: Readonly<Record<string, TensorData>>): Record<string, Tensor> {
    const tensors: Record<string, Tensor> = {};
    for (const name in buffers) tensors[name] = this.wrap(name, batch, buffers[name]);
    return tensors;
  }

  private wrap(name: string, batch: number, buffer: TensorData): Tensor {
    const known = this.wrapped.get(name);
    if (known !== undefined && known.buffer === buffer && known.batch === batch) return known.tensor;
    const shape = this.shapeOf(name);
    const elements = batch * shape.reduce((product, size) => product * size, 1);
    if (buffer.length < elements)
      throw new RangeError(`The buffer of "${name}" holds ${buffer.length} elements, the batch needs ${elements}.`);
    const tensor = tensorOf(buffer, elements, [batch, ...shape]);
    this.wrapped.set(name, { buffer, batch, tensor });
    return tensor;
  }

  /** Declared sizes of a tensor less the batch axis. */
  private shapeOf(name: string): readonly number[] {
    const known = this.shapes.get(name) ?? this.declaredShape(name);
    this.shapes.set(name, known);
    return known;
  }

  private declaredShape(name: string): number[] {
    const metadata = [...this.session.inputMetadata, ...this.session.outputMetadata].find((entry) => entry.name === name);
    if (metadata === undefined || !metadata.isTensor) throw new Error(`The graph has no tensor named "${name}".`);
    return metadata.shape.slice(1).map((size) => {
      if (typeof size === 'number' && size > 0) return size;
      throw new Error(`A size of "${name}" beside the batch is not fixed: export the graph with one symbolic axis.`);
    });
  }
}

/**
 * Gives back the memory of an output that onnxruntime-node copied out of the tensor it was told to fill, which it does at every call. Left
 * to the garbage collector, the copies cost a cheap graph a seventh of its call or more.
 */
function free(copy: Tensor, filled: Tensor): void {
  const { buffer } = copy.data as Float32Array<ArrayBuffer>;
  if (buffer !== (filled.data as Float32Array).buffer) buffer.transfer(0);
}

function tensorOf(buffer: TensorData, elements: number, shape: number[]): Tensor {
  if (buffer instanceof Float32Array) return new Tensor('float32', buffer.subarray(0, elements), shape);
  if (buffer instanceof Int32Array) return new Tensor('int32', buffer.subarray(0, elements), shape);
  if (buffer instanceof BigInt64Array) return new Tensor('int64', buffer.subarray(0, elements), shape);
  return new Tensor('uint8', buffer.subarray(0, elements), shape);
}
