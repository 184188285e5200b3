import { Tensor, type InferenceSession } from 'onnxruntime-node';
import type { ElementData, GraphRunner, GraphTensor } from '../../../core/models/adapters/index.js';
import type { LoadedGraph } from './ort-network.js';

/** A graph on onnxruntime under its own names and types. */
export class OrtRunner implements GraphRunner {
  readonly flopsPerSample: number | null;
  private readonly session: InferenceSession;
  private elapsed = 0;

  constructor(graph: LoadedGraph) {
    this.session = graph.session;
    this.flopsPerSample = graph.flopsPerSample;
  }

  get elapsedMs(): number {
    return this.elapsed;
  }

  async run(feeds: Readonly<Record<string, GraphTensor>>, outputs: readonly string[]): Promise<Record<string, GraphTensor>> {
    const inputs = Object.fromEntries(
      Object.entries(feeds).map(([name, { type, data, dims }]) => [name, new Tensor(type as 'float32', data as Float32Array, [...dims])]),
    );
    const started = performance.now();
    const found = await this.session.run(inputs, outputs);
    this.elapsed += performance.now() - started;
    return Object.fromEntries(
      Object.entries(found).map(([name, { type, data, dims }]) => [
        name,
        { type: type as GraphTensor['type'], data: data as ElementData, dims: [...dims] },
      ]),
    );
  }
}
