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
  const { logits: output } = graph.outputs;
  return {
    sizes: { tokens: length, logits: length * vocabulary },
    async call(batch, feeds) {
      const ids = graphIds(feeds['tokens'], batch * length, tokens, model.maskToken ?? vocabulary);
      const outputs = await runner.run(
        {
          [input.name]: tensorOf(input.type, [batch, length], ids),
          ...filled(graph, 'attention_mask', [batch, length], 1),
          ...filled(graph, 'token_type_ids', [batch, length], 0),
        },
        [output.name],
      );
      const rows = batch * length;
      return { logits: dataColumns(floatsOf(outputs[output.name]), rows, graph.logits ?? vocabulary, tokens) };
    },
  };
}

/** A belief-state graph with other types or ids than the native ones. */
export function beliefStateAdapter(model: ModelInterface, graph: GraphContract, runner: GraphRunner): Adapter {
  const tokens = tokensOf(model);
  const { token, state } = graph.inputs;
  const { logits, next_state: next } = graph.outputs;
  const width = Number(state.shape[1]);
  return {
    sizes: { token: 1, state: width, logits: tokens.vocabulary, next_state: width },
    async call(batch, feeds) {
      const ids = graphIds(feeds['token'], batch, tokens, model.beginToken ?? tokens.vocabulary);
      const outputs = await runner.run(
        {
          [token.name]: tensorOf(token.type, [batch], ids),
          [state.name]: tensorOf(state.type, [batch, width], feeds['state'] as Float32Array),
        },
        [logits.name, next.name],
      );
      return {
        logits: dataColumns(floatsOf(outputs[logits.name]), batch, graph.logits ?? tokens.vocabulary, tokens),
        next_state: floatsOf(outputs[next.name]),
      };
    },
  };
}

/**
 * A decoder as a belief-state graph, so that samplers need one kind of autoregressive network only. The state of a row is the number
 * of tokens read, then the key-value cache (layer by layer, key and value, padded to L positions), or the tokens themselves where the
 * graph has no cache, or it is not used, and every call reads the whole prefix again.
 * @param useCache False leaves a cache empty, to compare both ways.
 */
export function decoderAdapter(model: ModelInterface, graph: GraphContract, runner: GraphRunner, useCache = true): Adapter {
  const tokens = tokensOf(model);
  const step = graph.cache === null || !useCache ? new PrefixStep(model, graph, tokens) : new CachedStep(graph, graph.cache, tokens);
  const begin = model.beginToken ?? tokens.vocabulary;
  const sizes = { token: 1, state: step.width, logits: tokens.vocabulary, next_state: step.width };
  return {
    sizes,
    async call(batch, feeds) {
      const state = feeds['state'] as Float32Array;
      const read = state[0];
      for (let row = 1; row < batch; row++) {
        if (state[row * step.width] !== read) throw new Error('The rows of a decoder batch are at different positions.');
      }
      const ids = graphIds(feeds['token'], batch, tokens, begin);
      const outputs = await runner.run(step.feeds(batch, read, ids, state), step.outputs);
      const next = new Float32Array(batch * step.width);
      next.set(state.subarray(0, batch * step.width));
      for (let row = 0; row < batch; row++) next[row * step.width] = read + 1;
      step.remember(batch, read, ids, outputs, next);
      const logits = floatsOf(outputs[graph.outputs['logits'].name]);
      return {
        logits: dataColumns(
          lastRows(logits, batch, step.rowsRead(read), step.lastRow(read), graph.logits ?? 0),
          batch,
          graph.logits ?? 0,
          tokens,
        ),
        next_state: next,
      };
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
  readonly outputs: readonly string[];
  feeds(batch: number, read: number, ids: Float64Array, state: Float32Array): Record<string, GraphTensor>;
  /** Positions that one call gives logits for, and which of them is the new one. */
  rowsRead(read: number): number;
  lastRow(read: number): number;
  /** Writes what the next call needs into `next`. */
  remember(batch: number, read: number, ids: Float64Array, outputs: Readonly<Record<string, GraphTensor>>, next: Float32Array): void;
}

/** Reads the whole prefix at every call. A graph of fixed length is padded: a causal graph cannot see what comes after. */
class PrefixStep implements DecoderStep {
  readonly width: number;
  readonly outputs: readonly string[];

  constructor(
    private readonly model: ModelInterface,
    private readonly graph: GraphContract,
    private readonly tokens: Tokens,
  ) {
    this.width = 1 + tokens.length;
    this.outputs = [graph.outputs['logits'].name];
  }

  rowsRead(read: number): number {
    return this.graph.length ?? read + 1;
  }

  lastRow(read: number): number {
    return read;
  }

  feeds(batch: number, read: number, ids: Float64Array, state: Float32Array): Record<string, GraphTensor> {
    const length = this.rowsRead(read);
    const fed = new Float64Array(batch * length).fill(this.model.beginToken ?? this.tokens.vocabulary);
    for (let row = 0; row < batch; row++) {
      for (let i = 0; i < read; i++) fed[row * length + i] = state[row * this.width + 1 + i];
      fed[row * length + read] = ids[row];
    }
    const input = this.graph.inputs['tokens'];
    const positions = this.graph.inputs['positions'];
    return {
      [input.name]: tensorOf(input.type, [batch, length], fed),
      ...filled(this.graph, 'attention_mask', [batch, length], 1),
      ...this.emptyCache(batch),
      ...(positions === undefined
        ? {}
        : {
            [positions.name]: tensorOf(
              positions.type,
              [batch, length],
              Float64Array.from({ length: batch * length }, (_, i) => i % length),
            ),
          }),
    };
  }

  private emptyCache(batch: number): Record<string, GraphTensor> {
    const { cache, inputs } = this.graph;
    if (cache === null) return {};
    const ports = Object.entries(inputs).filter(([name]) => name.startsWith('past.'));
    return Object.fromEntries(ports.map(([, port]) => [port.name, tensorOf(port.type, [batch, cache.heads, 0, cache.headSize], [])]));
  }

  remember(batch: number, read: number, ids: Float64Array, _: Readonly<Record<string, GraphTensor>>, next: Float32Array): void {
    if (read >= this.tokens.length) return;
    for (let row = 0; row < batch; row++) next[row * this.width + 1 + read] = ids[row];
  }
}

/** Reads one token at a call and keeps keys and values. */
class CachedStep implements DecoderStep {
  readonly width: number;
  readonly outputs: readonly string[];
  /** Contract names of the cache tensors, in the order of the state. */
  private readonly parts: readonly string[];

  constructor(
    private readonly graph: GraphContract,
    private readonly cache: NonNullable<GraphContract['cache']>,
    private readonly tokens: Tokens,
  ) {
    this.parts = Array.from({ length: cache.layers }, (_, layer) => [`${layer}.key`, `${layer}.value`]).flat();
    this.width = 1 + this.parts.length * this.partWidth;
    this.outputs = [graph.outputs['logits'].name, ...this.parts.map((part) => graph.outputs[`present.${part}`].name)];
  }

  private get partWidth(): number {
    return this.cache.heads * this.tokens.length * this.cache.headSize;
  }

  rowsRead(): number {
    return 1;
  }

  lastRow(): number {
    return 0;
  }

  feeds(batch: number, read: number, ids: Float64Array, state: Float32Array): Record<string, GraphTensor> {
    const { heads, headSize } = this.cache;
    const input = this.graph.inputs['tokens'];
    const size = heads * read * headSize;
    const past = this.parts.map((part, index) => {
      const port = this.graph.inputs[`past.${part}`];
      const values = new Float32Array(batch * size);
      for (let row = 0; row < batch; row++) {
        const start = row * this.width + 1 + index * this.partWidth;
        values.set(state.subarray(start, start + size), row * size);
      }
      return [port.name, tensorOf(port.type, [batch, heads, read, headSize], values)] as const;
    });
    return {
      [input.name]: tensorOf(input.type, [batch, 1], ids),
      ...filled(this.graph, 'attention_mask', [batch, read + 1], 1),
      ...filled(this.graph, 'positions', [batch, 1], read),
      ...Object.fromEntries(past),
    };
  }

  remember(batch: number, read: number, _: Float64Array, outputs: Readonly<Record<string, GraphTensor>>, next: Float32Array): void {
    const { heads, headSize } = this.cache;
    const size = heads * (read + 1) * headSize;
    if (size > this.partWidth) return;
    this.parts.forEach((part, index) => {
      const values = floatsOf(outputs[this.graph.outputs[`present.${part}`].name]);
      for (let row = 0; row < batch; row++) {
        next.set(values.subarray(row * size, (row + 1) * size), row * this.width + 1 + index * this.partWidth);
      }
    });
  }
}
