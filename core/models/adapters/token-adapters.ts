import type { GraphContract, ModelInterface } from '../contract/index.js';
import type { TensorData } from '../../inference/network.js';
import type { Adapter } from './adapter.js';
import type { GraphRunner, GraphTensor } from './graph-runner.js';
import { floatsOf, tensorOf } from './tensors.js';

/** What every token adapter needs; `checkPackage` has made sure that vocabulary and length are known. */
interface Tokens {
  readonly vocabulary: number;
  readonly length: number;
  readonly firstToken: number;
}

function tokensOf({ vocabulary, length, firstToken }: ModelInterface): Tokens {
  if (vocabulary === null || length === null) throw new Error('The model says neither its vocabulary nor its length: register it again.');
  return { vocabulary, length, firstToken };
}

/** Ids as the graph counts them: data tokens shifted, the special one (id V of the contract) replaced. */
function graphIds(ids: TensorData, count: number, { vocabulary, firstToken }: Tokens, special: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => (Number(ids[i]) === vocabulary ? special : Number(ids[i]) + firstToken));
}

/** The columns of the data tokens: (rows, columns) to (rows, V). */
function dataColumns(values: Float32Array, rows: number, columns: number, { vocabulary, firstToken }: Tokens): Float32Array {
  if (columns === vocabulary) return values;
  const out = new Float32Array(rows * vocabulary);
  for (let row = 0; row < rows; row++) {
    const start = row * columns + firstToken;
    out.set(values.subarray(start, start + vocabulary), row * vocabulary);
  }
  return out;
}

function filled(graph: GraphContract, port: string, dims: readonly number[], value: number): Record<string, GraphTensor> {
  const found = graph.inputs[port];
  if (found === undefined) return {};
  const count = dims.reduce((product, size) => product * size, 1);
  return { [found.name]: tensorOf(found.type, dims, new Float64Array(count).fill(value)) };
}

/** Masked tokens: tokens (batch, L), id V = masked, to logits (batch, L, V). */
export function maskedTokensAdapter(model: ModelInterface, graph: GraphContract, runner: GraphRunner): Adapter {
  const tokens = tokensOf(model);
  const { length, vocabulary } = tokens;
  const { tokens: input } = graph.inputs;
  const { logits: output, hidden_states: hidden } = graph.outputs as Partial<typeof graph.outputs> & Pick<typeof graph.outputs, 'logits'>;
  return {
    sizes: {
      ...{ tokens: length, logits: length * vocabulary },
      ...(hidden === undefined ? {} : { hidden_states: length * Number(hidden.shape[2]) }),
    },
    async call(batch, feeds, asked) {
      const also = hidden !== undefined && asked.has('hidden_states') ? hidden.name : null;
      const ids = graphIds(feeds['tokens'], batch * length, tokens, model.maskToken ?? vocabulary);
      const outputs = await runner.run(
        {
          [input.name]: tensorOf(input.type, [batch, length], ids),
          ...filled(graph, 'attention_mask', [batch, length], 1),
          ...filled(graph, 'token_type_ids', [batch, length], 0),
        },
        [output.name, ...(also === null ? [] : [also])],
      );
      const logits = dataColumns(floatsOf(outputs[output.name]), batch * length, graph.logits ?? vocabulary, tokens);
      const read: Record<string, Float32Array> = also === null ? { logits } : { logits, hidden_states: floatsOf(outputs[also]) };
      return read;
    },
  };
}

/** A belief-state graph with other types or ids than the native ones. */
export function beliefStateAdapter(model: ModelInterface, graph: GraphContract, runner: GraphRunner): Adapter {
  const tokens = tokensOf(model);
  const { token, state } = graph.inputs;
  const { logits, next_state: next } = graph.outputs;
  const width = Number(state.shape[1]);
  const layers = layersIn(graph);
  return {
    sizes: { token: 1, state: width, logits: tokens.vocabulary, next_state: width, ...layerSizes(layers, tokens) },
    async call(batch, feeds, asked) {
      const also = layers !== null && asked.has('layer_logits') ? layers : null;
      const ids = graphIds(feeds['token'], batch, tokens, model.beginToken ?? tokens.vocabulary);
      const outputs = await runner.run(
        {
          [token.name]: tensorOf(token.type, [batch], ids),
          [state.name]: tensorOf(state.type, [batch, width], feeds['state'] as Float32Array),
        },
        [logits.name, next.name, ...(also === null ? [] : [also.name])],
      );
      const columns = graph.logits ?? tokens.vocabulary;
      const read: Record<string, Float32Array> = {
        logits: dataColumns(floatsOf(outputs[logits.name]), batch, columns, tokens),
        next_state: floatsOf(outputs[next.name]),
      };
      if (also !== null) read['layer_logits'] = dataColumns(floatsOf(outputs[also.name]), batch * also.layers, columns, tokens);
      return read;
    },
  };
}

/** The optional output of a graph with the logits of its layers. */
interface LayerLogits {
  readonly name: string;
  readonly layers: number;
}

function layersIn({ outputs }: GraphContract): LayerLogits | null {
  const port = outputs['layer_logits'];
  return port === undefined ? null : { name: port.name, layers: Number(port.shape.at(-2)) };
}

function layerSizes(found: LayerLogits | null, { vocabulary }: Tokens): Record<string, number> {
  return found === null ? {} : { layer_logits: found.layers * vocabulary };
}

/**
 * A decoder as a belief-state graph, so that samplers need one kind of autoregressive network only. The state of a row is the number of
 * tokens read and the tokens themselves.
 * @param useCache False leaves a cache empty and reads the whole prefix at every call, to compare both ways.
 */
export function decoderAdapter(model: ModelInterface, graph: GraphContract, runner: GraphRunner, useCache = true): Adapter {
  const tokens = tokensOf(model);
  const step: DecoderStep =
    graph.cache === null || !useCache ? new PrefixStep(model, graph, tokens, runner) : new CachedStep(graph, graph.cache, tokens, runner);
  const { width } = step;
  const begin = model.beginToken ?? tokens.vocabulary;
  const layers = layersIn(graph);
  return {
    sizes: { token: 1, state: width, logits: tokens.vocabulary, next_state: width, ...layerSizes(layers, tokens) },
    async call(batch, feeds, asked) {
      const also = layers !== null && asked.has('layer_logits') ? layers : null;
      const state = feeds['state'] as Float32Array;
      const read = state[0];
      for (let row = 1; row < batch; row++) {
        if (state[row * width] !== read) throw new Error('The rows of a decoder batch are at different positions.');
      }
      const ids = graphIds(feeds['token'], batch, tokens, begin);
      const found = await step.logits(batch, read, ids, state, also);
      const next = new Float32Array(batch * width);
      next.set(state.subarray(0, batch * width));
      for (let row = 0; row < batch; row++) {
        next[row * width] = read + 1;
        if (read < tokens.length) next[row * width + 1 + read] = ids[row];
      }
      const columns = graph.logits ?? 0;
      const outputs: Record<string, Float32Array> = { logits: dataColumns(found.logits, batch, columns, tokens), next_state: next };
      if (found.ofLayers !== null && also !== null)
        outputs['layer_logits'] = dataColumns(found.ofLayers, batch * also.layers, columns, tokens);
      return outputs;
    },
  };
}

/** Logits of one position of every sample: (batch, rows, columns) to (batch, columns). */
function lastRows(logits: Float32Array, batch: number, rows: number, row: number, columns: number): Float32Array {
  if (rows === 1) return logits;
  const out = new Float32Array(batch * columns);
  for (let b = 0; b < batch; b++) out.set(logits.subarray((b * rows + row) * columns, (b * rows + row + 1) * columns), b * columns);
  return out;
}

interface DecoderStep {
  /** Elements of a row's state. */
  readonly width: number;
  /**
   * Logits of the new position after `read` tokens that the state holds and the new `ids`.
   * @param layers The logits of the layers where they are asked for.
   */
  logits(batch: number, read: number, ids: Float64Array, state: Float32Array, layers: LayerLogits | null): Promise<PositionLogits>;
}

/** Logits of one position of every sample: (batch, columns), and (batch, layers, columns) where they were asked for. */
interface PositionLogits {
  readonly logits: Float32Array;
  readonly ofLayers: Float32Array | null;
}

/** Reads the whole prefix at every call. A graph of fixed length is padded: a causal graph cannot see what comes after. */
class PrefixStep implements DecoderStep {
  readonly width: number;

  constructor(
    private readonly model: ModelInterface,
    private readonly graph: GraphContract,
    private readonly tokens: Tokens,
    private readonly runner: GraphRunner,
  ) {
    this.width = 1 + tokens.length;
  }

  async logits(batch: number, read: number, ids: Float64Array, state: Float32Array, layers: LayerLogits | null): Promise<PositionLogits> {
    const length = this.graph.length ?? read + 1;
    const fed = new Float64Array(batch * length).fill(this.model.beginToken ?? this.tokens.vocabulary);
    for (let row = 0; row < batch; row++) {
      for (let i = 0; i < read; i++) fed[row * length + i] = state[row * this.width + 1 + i];
      fed[row * length + read] = ids[row];
    }
    const columns = this.graph.logits ?? 0;
    const outputs = await this.run(batch, length, fed, layers === null ? [] : [layers.name]);
    return {
      logits: lastRows(floatsOf(outputs[this.graph.outputs['logits'].name]), batch, length, read, columns),
      ofLayers: layers === null ? null : lastRows(floatsOf(outputs[layers.name]), batch, length, read, layers.layers * columns),
    };
  }

  /** Logits of every position, (batch, length, columns). @param fed (batch, length) ids as the graph counts them. */
  async all(batch: number, length: number, fed: Float64Array): Promise<Float32Array> {
    const outputs = await this.run(batch, length, fed, []);
    return floatsOf(outputs[this.graph.outputs['logits'].name]);
  }

  private async run(
    batch: number,
    length: number,
    fed: Float64Array,
    also: readonly string[],
  ): Promise<Readonly<Record<string, GraphTensor>>> {
    const input = this.graph.inputs['tokens'];
    const positions = this.graph.inputs['positions'];
    const { name } = this.graph.outputs['logits'];
    const counted = Float64Array.from({ length: batch * length }, (_, i) => i % length);
    return this.runner.run(
      {
        [input.name]: tensorOf(input.type, [batch, length], fed),
        ...filled(this.graph, 'attention_mask', [batch, length], 1),
        ...this.emptyCache(batch),
        ...(positions === undefined ? {} : { [positions.name]: tensorOf(positions.type, [batch, length], counted) }),
      },
      [name, ...also],
    );
  }

  private emptyCache(batch: number): Record<string, GraphTensor> {
    const { cache, inputs } = this.graph;
    if (cache === null) return {};
    const ports = Object.entries(inputs).filter(([name]) => name.startsWith('past.'));
    return Object.fromEntries(ports.map(([, port]) => [port.name, tensorOf(port.type, [batch, cache.heads, 0, cache.headSize], [])]));
  }
}

/** Keys and values of the positions read so far, with what they were computed from. */
interface Cache {
  readonly read: number;
  readonly batch: number;
  /** (batch, read) ids as the graph counts them. */
  readonly ids: Float64Array;
  readonly parts: readonly GraphTensor[];
}

/**
 * Reads one token at a call. Keys and values stay with the graph's own tensors from call to call and never pass through the state, which
 * holds the tokens: a caller that goes on from a kept state, or with other rows, has its prefix read again token by token.
 */
class CachedStep implements DecoderStep {
  readonly width: number;
  private readonly outputs: readonly string[];
  /** Contract names of the cache tensors. */
  private readonly parts: readonly string[];
  private cache: Cache | null = null;

  constructor(
    private readonly graph: GraphContract,
    private readonly shape: NonNullable<GraphContract['cache']>,
    tokens: Tokens,
    private readonly runner: GraphRunner,
  ) {
    this.parts = Array.from({ length: shape.layers }, (_, layer) => [`${layer}.key`, `${layer}.value`]).flat();
    this.width = 1 + tokens.length;
    this.outputs = [graph.outputs['logits'].name, ...this.parts.map((part) => graph.outputs[`present.${part}`].name)];
  }

  async logits(batch: number, read: number, ids: Float64Array, state: Float32Array, layers: LayerLogits | null): Promise<PositionLogits> {
    let cache = this.kept(batch, read, state) ?? this.empty(batch);
    while (cache.read < read) ({ cache } = await this.step(cache, prefixColumn(state, this.width, batch, cache.read), null));
    const { cache: next, ...found } = await this.step(cache, ids, layers);
    this.cache = next;
    return found;
  }

  /** The cache of the last call, where it is that of these rows. */
  private kept(batch: number, read: number, state: Float32Array): Cache | null {
    const { cache, width } = this;
    if (cache?.read !== read || cache.batch !== batch) return null;
    for (let row = 0; row < batch; row++) {
      for (let i = 0; i < read; i++) if (cache.ids[i * batch + row] !== state[row * width + 1 + i]) return null;
    }
    return cache;
  }

  private empty(batch: number): Cache {
    const { heads, headSize } = this.shape;
    const parts = this.parts.map((part) => tensorOf(this.graph.inputs[`past.${part}`].type, [batch, heads, 0, headSize], []));
    return { read: 0, batch, ids: new Float64Array(0), parts };
  }

  private async step(
    { read, batch, ids: before, parts }: Cache,
    ids: Float64Array,
    layers: LayerLogits | null,
  ): Promise<PositionLogits & { readonly cache: Cache }> {
    const input = this.graph.inputs['tokens'];
    const past = this.parts.map((part, index) => [this.graph.inputs[`past.${part}`].name, parts[index]] as const);
    const outputs = await this.runner.run(
      {
        [input.name]: tensorOf(input.type, [batch, 1], ids),
        ...filled(this.graph, 'attention_mask', [batch, read + 1], 1),
        ...filled(this.graph, 'positions', [batch, 1], read),
        ...Object.fromEntries(past),
      },
      layers === null ? this.outputs : [...this.outputs, layers.name],
    );
    const all = new Float64Array((read + 1) * batch);
    all.set(before);
    all.set(ids, read * batch);
    const presents = this.parts.map((part) => outputs[this.graph.outputs[`present.${part}`].name]);
    return {
      logits: floatsOf(outputs[this.outputs[0]]),
      ofLayers: layers === null ? null : floatsOf(outputs[layers.name]),
      cache: { read: read + 1, batch, ids: all, parts: presents },
    };
  }
}

/** The ids that a batch read at one position, from its state. */
function prefixColumn(state: Float32Array, width: number, batch: number, position: number): Float64Array {
  return Float64Array.from({ length: batch }, (_, row) => state[row * width + 1 + position]);
}

/**
 * A decoder over whole sequences: tokens (batch, L) of data to the logits (batch, L, V) of each token given those before it, in one call.
 * @throws Error when the step graph is not a decoder.
 */
export function sequenceAdapter(model: ModelInterface, graph: GraphContract, runner: GraphRunner): Adapter {
  const tokens = tokensOf(model);
  const { length, vocabulary } = tokens;
  const step = new PrefixStep(model, graph, tokens, runner);
  const begin = model.beginToken ?? vocabulary;
  return {
    sizes: { tokens: length, logits: length * vocabulary },
    async call(batch, feeds) {
      const ids = graphIds(feeds['tokens'], batch * length, tokens, begin);
      const shifted = Float64Array.from(ids, (_, i) => (i % length === 0 ? begin : ids[i - 1]));
      return { logits: dataColumns(await step.all(batch, length, shifted), batch * length, graph.logits ?? 0, tokens) };
    },
  };
}
