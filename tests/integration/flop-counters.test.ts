import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countCost, type GraphCost } from '../../core/onnx/index.js';
import type { PeerEnvironment } from '../benchmarks/peers/environment.js';
import { pythonEnvironment } from '../support/python-environment.js';

const execute = promisify(execFile);
const INSTALL_MS = 600_000;
const ROOT = path.join(import.meta.dirname, '..', '..');
const SUPPORT = path.join(ROOT, 'tests', 'support', 'python');
const PRODUCTS = new Set(['MatMul', 'Gemm', 'Conv', 'Einsum']);

/** Graphs of the reference models, one of each kind; a decoder reads its last character. */
const LAST_CHARACTER = { length: 1, past: 63 };
const GRAPHS: readonly (readonly [file: string, sizes: Readonly<Record<string, number>>])[] = [
  ['kjv-masked-s1/step.onnx', {}],
  ['kjv-masked-s1-f16/step.onnx', {}],
  ['kjv-autoregressive-s1/step.onnx', LAST_CHARACTER],
  ['kjv-embedding-s1/step.onnx', {}],
  ['kjv-latent-s1/step.onnx', {}],
  ['kjv-latent-s1/encoder.onnx', {}],
  ['kjv-latent-s1/decoder.onnx', {}],
  ['mnist16-pixel-s1/step.onnx', {}],
  ['mnist16-latent-s1/step.onnx', {}],
  ['mnist16-latent-s1/encoder.onnx', {}],
  ['mnist16-latent-s1/decoder.onnx', {}],
  ['mnist16-quantised-masked-s1/step.onnx', {}],
  ['mnist16-classifier/features.onnx', {}],
];

/** An answer of tests/support/python/flop_counters.py, which says what the numbers are. */
interface Counts {
  readonly bias: number;
  readonly onnx_tool: Readonly<Record<string, number>>;
  readonly opcounter: number;
  readonly elementwise: number;
  readonly runtime: Readonly<Record<string, number>>;
}

function fileOf(graph: string): string {
  return path.join(ROOT, 'models', 'reference', graph);
}

function costOf(graph: string, sizes: Readonly<Record<string, number>>): GraphCost {
  return countCost(readFileSync(fileOf(graph)), 1, sizes);
}

function sumOf(counts: Readonly<Record<string, number>>, counted: (operator: string) => boolean = () => true): number {
  return Object.entries(counts).reduce((sum, [operator, count]) => sum + (counted(operator) ? count : 0), 0);
}

/** Counts of products, operator by operator. */
function productsOf({ operators }: GraphCost): Record<string, number> {
  return Object.fromEntries(operators.flatMap(({ operator, flops }) => (PRODUCTS.has(operator) ? [[operator, flops]] : [])));
}

/** The row of a graph in docs/science-compute.md: FLOPs by us, from both counters, and of everything. */
function rowOfDocs(graph: string): number[] {
  const text = readFileSync(path.join(ROOT, 'docs', 'science-compute.md'), 'utf8');
  const row = text.split('\n').find((line) => line.startsWith(`| \`${graph}\` |`));
  return (row ?? '')
    .split('|')
    .slice(2, -1)
    .map((cell) => Number(cell.replaceAll(',', '')));
}

describe('FLOPs of the reference graphs', () => {
  let python: PeerEnvironment;
  let counts: ReadonlyMap<string, Counts> = new Map();
  const folder = mkdtempSync(path.join(tmpdir(), 'entroscope-counters-'));

  beforeAll(async () => {
    python = await pythonEnvironment(path.join(SUPPORT, 'flop-counters.txt'), path.join(SUPPORT, 'flop-counters-source.txt'));
    if (python.kind === 'skipped') {
      process.stderr.write(`skipped: the other counters of FLOPs, ${python.reason}\n`);
      return;
    }
    const requests = path.join(folder, 'requests.json');
    writeFileSync(requests, JSON.stringify(GRAPHS.map(([graph, sizes]) => ({ file: fileOf(graph), sizes: { batch: 1, ...sizes } }))));
    const { stdout } = await execute(python.python, [path.join(SUPPORT, 'flop_counters.py'), requests]);
    const answers = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Counts[];
    counts = new Map(GRAPHS.map(([graph], index) => [graph, answers[index]]));
  }, INSTALL_MS);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(GRAPHS)('of %s are those of the tensors that onnxruntime makes, operator by operator', (graph, sizes) => {
    const found = counts.get(graph);
    if (found !== undefined) expect(productsOf(costOf(graph, sizes))).toEqual(found.runtime);
  });

  it.each(GRAPHS)('of %s are those of onnx-tool, which takes a bias for a multiply-accumulate', (graph, sizes) => {
    const found = counts.get(graph);
    if (found === undefined) return;
    const macs = sumOf(found.onnx_tool, (operator) => PRODUCTS.has(operator));
    expect(2 * macs - found.bias).toBe(costOf(graph, sizes).matmul);
  });

  it.each(GRAPHS)('of %s are those of onnx-opcounter, which leaves out biases and Einsum', (graph, sizes) => {
    const found = counts.get(graph);
    if (found === undefined) return;
    const { matmul, operators } = costOf(graph, sizes);
    const einsum = operators.find(({ operator }) => operator === 'Einsum')?.flops ?? 0;
    expect(2 * (found.opcounter - found.elementwise) + found.bias + einsum).toBe(matmul);
  });

  it.each(GRAPHS)('of %s stand in docs/science-compute.md beside those of both counters', (graph, sizes) => {
    const { matmul, all } = costOf(graph, sizes);
    const [ours, tool, opcounter, everything, toolEverything] = rowOfDocs(graph);
    expect([ours, everything]).toEqual([matmul, all]);
    const found = counts.get(graph);
    if (found === undefined) return;
    const macs = sumOf(found.onnx_tool, (operator) => PRODUCTS.has(operator));
    expect([tool, opcounter, toolEverything]).toEqual([2 * macs, 2 * (found.opcounter - found.elementwise), 2 * sumOf(found.onnx_tool)]);
  });
});
