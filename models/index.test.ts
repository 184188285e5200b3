import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { canonicalJson } from '../core/cells/cell.js';
import { countFlops, readGraphInfo, type TensorInfo } from '../core/onnx/index.js';
import { defaultParameters } from '../core/worlds/index.js';
import { builtInModels, GRAPH_CONTRACT_VERSION, markovChainOracles } from './index.js';
import { runGraph, type Feed } from './testing/graph-session.js';

const GRAPHS = builtInModels().flatMap((model) => model.graphs.map((graph) => ({ id: `${model.name}/${graph.role}`, model, graph })));

/** Inputs and outputs of the graph contract (docs/models.md), `name:type[shape]`. */
const CONTRACT: Readonly<Record<string, string>> = {
  'm4-ar/step': 'token:int32[batch] state:float32[batch,5] -> logits:float32[batch,4] next_state:float32[batch,5]',
  'm4-masked/step': 'tokens:int32[batch,32] -> logits:float32[batch,32,4]',
  'm4-embedding/step': 'x:float32[batch,32,4] sigma:float32[batch] -> x0:float32[batch,32,4]',
  'hmm3-ar/step': 'token:int32[batch] state:float32[batch,4] -> logits:float32[batch,6] next_state:float32[batch,4]',
  'hmm3-masked/step': 'tokens:int32[batch,32] -> logits:float32[batch,32,6]',
  'hmm3-embedding/step': 'x:float32[batch,32,6] sigma:float32[batch] -> x0:float32[batch,32,6]',
  'pair-ar/step': 'token:int32[batch] state:float32[batch,10] -> logits:float32[batch,8] next_state:float32[batch,10]',
  'pair-masked/step': 'tokens:int32[batch,32] -> logits:float32[batch,32,8]',
  'pair-embedding/step': 'x:float32[batch,32,8] sigma:float32[batch] -> x0:float32[batch,32,8]',
  'par-ar/step': 'token:int32[batch] state:float32[batch,3] -> logits:float32[batch,2] next_state:float32[batch,3]',
  'par-masked/step': 'tokens:int32[batch,32] -> logits:float32[batch,32,2]',
  'par-embedding/step': 'x:float32[batch,32,2] sigma:float32[batch] -> x0:float32[batch,32,2]',
  'dyck-ar/step': 'token:int32[batch] state:float32[batch,16] -> logits:float32[batch,4] next_state:float32[batch,16]',
  'dyck-masked/step': 'tokens:int32[batch,32] -> logits:float32[batch,32,4]',
  'dyck-embedding/step': 'x:float32[batch,32,4] sigma:float32[batch] -> x0:float32[batch,32,4]',
  'lc4s-ar/step': 'token:int32[batch] state:float32[batch,4] -> logits:float32[batch,8] next_state:float32[batch,4]',
  'lc4s-masked/step': 'tokens:int32[batch,32] -> logits:float32[batch,32,8]',
  'lc4s-latent/step': 'x:float32[batch,4] sigma:float32[batch] -> x0:float32[batch,4]',
  'lc4s-latent/decoder': 'z:float32[batch,4] -> logits:float32[batch,32,8]',
  'agree-ar/step': 'token:int32[batch] state:float32[batch,11] -> logits:float32[batch,16] next_state:float32[batch,11]',
  'agree-masked/step': 'tokens:int32[batch,32] -> logits:float32[batch,32,16]',
  'agree-embedding/step': 'x:float32[batch,32,16] sigma:float32[batch] -> x0:float32[batch,32,16]',
  'gmrf-pixel/step': 'x:float32[batch,1,8,8] sigma:float32[batch] -> x0:float32[batch,1,8,8]',
  'gmrf-whitened/step': 'x:float32[batch,64] sigma:float32[batch] -> x0:float32[batch,64]',
  'gmrf-whitened/decoder': 'z:float32[batch,64] -> image:float32[batch,1,8,8]',
  'gmrf-cholesky/step': 'noise:float32[batch,64] -> image:float32[batch,1,8,8]',
  'gmm-pixel/step': 'x:float32[batch,1,6,6] sigma:float32[batch] -> x0:float32[batch,1,6,6]',
  'noop/step': 'x:float32[batch,1] -> y:float32[batch,1]',
};

const describePorts = (ports: readonly TensorInfo[]): string =>
  ports.map(({ name, type, shape }) => `${name}:${type}[${shape.join()}]`).join(' ');

/** Inputs of zeros, sigma of ones, at one batch. */
function blankFeeds(inputs: readonly TensorInfo[], batch: number): Record<string, Feed> {
  return Object.fromEntries(
    inputs.map(({ name, type, shape }) => {
      const sizes = shape.map((size) => (typeof size === 'string' ? batch : size));
      const count = sizes.reduce((a, b) => a * b, 1);
      const data = type === 'int32' ? new Int32Array(count) : new Float32Array(count).fill(name === 'sigma' ? 1 : 0);
      return [name, { data, shape: sizes }];
    }),
  );
}

describe('built-in models', () => {
  it('are the graphs of the contract, each once', () => {
    expect(GRAPHS.map(({ id }) => id)).toEqual(Object.keys(CONTRACT));
  });

  it.each(GRAPHS)('$id has the inputs and outputs of the contract', ({ id, graph }) => {
    const { inputs, outputs } = readGraphInfo(graph.bytes);
    expect(`${describePorts(inputs)} -> ${describePorts(outputs)}`).toBe(CONTRACT[id]);
  });

  it.each(GRAPHS)('$id gives outputs of the declared size at batches 1 and 3', async ({ graph }) => {
    const { inputs, outputs } = readGraphInfo(graph.bytes);
    for (const batch of [1, 3]) {
      const found = await runGraph(graph.bytes, blankFeeds(inputs, batch));
      for (const { name, shape } of outputs) {
        expect(found[name]).toHaveLength(shape.reduce<number>((product, size) => product * (typeof size === 'string' ? batch : size), 1));
        expect(found[name].every(Number.isFinite)).toBe(true);
      }
    }
  });

  it.each(GRAPHS)('$id says its place in the grid', ({ model, graph }) => {
    expect(readGraphInfo(graph.bytes).metadata).toEqual({
      architecture: model.architecture,
      space: model.space,
      role: graph.role,
      world: model.data.world,
      parameters: canonicalJson(model.data.parameters),
      contract_version: String(GRAPH_CONTRACT_VERSION),
    });
  });

  it.each(GRAPHS)('$id has the digest of its bytes, and FLOPs in proportion to the batch', ({ graph }) => {
    expect(graph.digest).toBe(createHash('sha256').update(graph.bytes).digest('hex'));
    const one = countFlops(graph.bytes, 1);
    expect(countFlops(graph.bytes, 250)).toEqual({ matmul: 250 * one.matmul, all: 250 * one.all });
  });

  it('count the matrix products that the closed forms have', () => {
    const matmulOf = (id: string): number => countFlops(GRAPHS.find((entry) => entry.id === id)?.graph.bytes ?? new Uint8Array(0)).matmul;
    // Two V x V products for each of L - 1 moves, both ways.
    expect(matmulOf('m4-embedding/step')).toBe(31 * 2 * 2 * 4 * 4);
    // Into the eigenbasis and back: 4 d^2; one triangular factor, stored dense: 2 d^2.
    expect(matmulOf('gmrf-pixel/step')).toBe(4 * 64 ** 2);
    expect(matmulOf('gmrf-cholesky/step')).toBe(2 * 64 ** 2);
  });

  it('are built once a process', () => {
    expect(builtInModels()).toBe(builtInModels());
  });

  it('differ when a parameter of their world differs', () => {
    const [usual] = markovChainOracles(defaultParameters('m4'));
    const [other] = markovChainOracles({ ...defaultParameters('m4'), forward: 0.6 });
    expect(other.graphs[0].digest).not.toBe(usual.graphs[0].digest);
  });

  it('have the same bytes in every process', async () => {
    const script = path.join(import.meta.dirname, 'testing', 'print-digests.mjs');
    const run = () => promisify(execFile)(process.execPath, ['--experimental-transform-types', '--no-warnings', script], { env: {} });
    const [first, second] = await Promise.all([run(), run()]);
    expect(JSON.parse(first.stdout)).toEqual(Object.fromEntries(GRAPHS.map(({ id, graph }) => [id, graph.digest])));
    expect(second.stdout).toBe(first.stdout);
  });
});
