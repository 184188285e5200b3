import type { GraphContract, ModelInterface } from '../contract/index.js';
import type { Adapter } from './adapter.js';
import type { GraphRunner, GraphTensor } from './graph-runner.js';
import { scheduleSigmas, timeStepOf } from './noise-schedule.js';
import { floatsOf, tensorOf } from './tensors.js';

/**
 * A denoiser of any parameterisation as x, sigma -> x0, where x = x0 + sigma n.
 *
 * A network that takes a time step sees the variance-preserving state x / sqrt(1 + sigma^2), one that takes sigma sees x. With
 * a = 1 / sqrt(1 + sigma^2): x0 = x - sigma eps, and x0 = a^2 x - a sigma v (Salimans and Ho 2022, section 4, with alpha = a and
 * their sigma = a sigma).
 */
export function denoiserAdapter(model: ModelInterface, graph: GraphContract, runner: GraphRunner): Adapter {
  const shape = graph.stateShape ?? [];
  const size = shape.reduce((product, axis) => product * axis, 1);
  const prediction = model.parameterisation;
  const output = graph.outputs[prediction];
  const { logits, hidden_states: hidden } = graph.outputs as Partial<typeof graph.outputs>;
  const times = graph.inputs['time_step'] === undefined || model.schedule === null ? null : scheduleSigmas(model.schedule);
  return {
    sizes: {
      ...{ x: size, sigma: 1, x0: size },
      ...(logits === undefined ? {} : { logits: (model.length ?? 0) * (model.vocabulary ?? 0) }),
      ...(hidden === undefined ? {} : { hidden_states: elementsOf(hidden.shape) }),
    },
    async call(batch, feeds, asked) {
      const also = hidden !== undefined && asked.has('hidden_states') ? hidden.name : null;
      const [x, sigma] = [feeds['x'] as Float32Array, feeds['sigma'] as Float32Array];
      const input = graph.inputs['x'];
      const scaled = times === null ? x : scaleRows(x, batch, size, (row) => 1 / Math.sqrt(1 + sigma[row] ** 2));
      const outputs = await runner.run(
        { [input.name]: tensorOf(input.type, [batch, ...shape], scaled), ...noiseLevel(graph, times, sigma, batch) },
        [output.name, ...(logits === undefined ? [] : [logits.name]), ...(also === null ? [] : [also])],
      );
      const x0 = cleanOf(prediction, floatsOf(outputs[output.name]), x, sigma, batch, size);
      const read: Record<string, Float32Array> = { x0 };
      if (logits !== undefined)
        read['logits'] = columnsOf(floatsOf(outputs[logits.name]), graph.logits ?? 0, model.firstToken, model.vocabulary ?? 0);
      if (also !== null) read['hidden_states'] = floatsOf(outputs[also]);
      return read;
    },
  };
}

/** Elements of one sample. */
function elementsOf(shape: GraphContract['outputs'][string]['shape']): number {
  return shape.slice(1).reduce<number>((product, size) => product * Number(size), 1);
}

function noiseLevel(graph: GraphContract, times: Float64Array | null, sigma: Float32Array, batch: number): Record<string, GraphTensor> {
  if (times === null) {
    const port = graph.inputs['sigma'];
    return { [port.name]: tensorOf(port.type, [batch], sigma) };
  }
  const port = graph.inputs['time_step'];
  const whole = port.type === 'int64' || port.type === 'int32';
  const steps = Float64Array.from({ length: batch }, (_, row) => timeStepOf(times, sigma[row])).map((t) => (whole ? Math.round(t) : t));
  const one = port.shape.length === 0 || port.shape[0] === 1;
  if (one && steps.some((t) => t !== steps[0]))
    throw new Error('The graph takes one time step for a batch, the batch has several noise levels.');
  return { [port.name]: tensorOf(port.type, one ? port.shape.map(() => 1) : [batch], steps) };
}

function scaleRows(values: Float32Array, rows: number, size: number, factor: (row: number) => number): Float32Array {
  const out = new Float32Array(rows * size);
  for (let row = 0; row < rows; row++) {
    const scale = factor(row);
    for (let i = row * size; i < (row + 1) * size; i++) out[i] = values[i] * scale;
  }
  return out;
}

function cleanOf(
  prediction: ModelInterface['parameterisation'],
  values: Float32Array,
  x: Float32Array,
  sigma: Float32Array,
  rows: number,
  size: number,
): Float32Array {
  if (prediction !== 'eps' && prediction !== 'v') return values;
  const out = new Float32Array(rows * size);
  for (let row = 0; row < rows; row++) {
    const s = sigma[row];
    const a2 = 1 / (1 + s * s);
    const [ofX, ofValue] = prediction === 'eps' ? [1, -s] : [a2, -s * Math.sqrt(a2)];
    for (let i = row * size; i < (row + 1) * size; i++) out[i] = ofX * x[i] + ofValue * values[i];
  }
  return out;
}

/** A decoder of latents: z (the diffusion network's latent) to logits or an image. */
export function latentDecoderAdapter(model: ModelInterface, graph: GraphContract, runner: GraphRunner): Adapter {
  const shape = graph.stateShape ?? [];
  const size = shape.reduce((product, axis) => product * axis, 1);
  const input = graph.inputs['z'];
  const { vocabulary, length, firstToken, scaling } = model;
  const logits = graph.outputs['logits'];
  const output = logits ?? graph.outputs['image'];
  const image = output.shape.slice(1).reduce<number>((product, axis) => product * Number(axis), 1);
  return {
    sizes: { z: size, ...(logits === undefined ? { image } : { logits: (length ?? 0) * (vocabulary ?? 0) }) },
    async call(batch, feeds) {
      const z = scaleRows(feeds['z'] as Float32Array, batch, size, () => 1 / scaling);
      const outputs = await runner.run({ [input.name]: tensorOf(input.type, [batch, ...shape], z) }, [output.name]);
      const values = floatsOf(outputs[output.name]);
      const read: Record<string, Float32Array> =
        logits === undefined ? { image: values } : { logits: columnsOf(values, graph.logits ?? 0, firstToken, vocabulary ?? 0) };
      return read;
    },
  };
}

function columnsOf(values: Float32Array, columns: number, first: number, count: number): Float32Array {
  if (columns === count) return values;
  const rows = values.length / columns;
  const out = new Float32Array(rows * count);
  for (let row = 0; row < rows; row++) out.set(values.subarray(row * columns + first, row * columns + first + count), row * count);
  return out;
}

/** The one-shot sampler: noise to image in one call. */
export function oneShotAdapter(graph: GraphContract, runner: GraphRunner): Adapter {
  const shape = graph.stateShape ?? [];
  const size = shape.reduce((product, axis) => product * axis, 1);
  const { noise } = graph.inputs;
  const { image } = graph.outputs;
  return {
    sizes: { noise: size, image: size },
    async call(batch, feeds) {
      const outputs = await runner.run({ [noise.name]: tensorOf(noise.type, [batch, ...shape], feeds['noise'] as Float32Array) }, [
        image.name,
      ]);
      return { image: floatsOf(outputs[image.name]) };
    },
  };
}

/** An encoder: tokens or an image to the latent that the diffusion network works in. */
export function encoderAdapter(model: ModelInterface, graph: GraphContract, runner: GraphRunner): Adapter {
  const port = graph.inputs['tokens'] ?? graph.inputs['image'];
  const output = graph.outputs['z'];
  const shape = port.shape.slice(1).map((size) => (typeof size === 'number' ? size : (model.length ?? 0)));
  const inputSize = shape.reduce((product, axis) => product * axis, 1);
  const size = (graph.stateShape ?? []).reduce((product, axis) => product * axis, 1);
  const tokens = graph.inputs['tokens'] !== undefined;
  return {
    sizes: { [tokens ? 'tokens' : 'image']: inputSize, z: size },
    async call(batch, feeds) {
      const fed = tokens
        ? Float64Array.from(feeds['tokens'] as Int32Array, (token) => token + model.firstToken)
        : (feeds['image'] as Float32Array);
      const outputs = await runner.run({ [port.name]: tensorOf(port.type, [batch, ...shape], fed) }, [output.name]);
      return { z: scaleRows(floatsOf(outputs[output.name]), batch, size, () => model.scaling) };
    },
  };
}
