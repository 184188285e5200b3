import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { heldOutProblem, datasetShape } from '../../core/datasets/dataset.js';
import type { GraphRole } from '../../core/inference/network.js';
import { inspectPackage } from '../../core/models/inspect-package.js';
import { readGraphInfo } from '../../core/onnx/index.js';
import { shippedDatasets } from '../datasets/index.js';
import { runGraph, type Feed } from '../testing/graph-session.js';
import { headline } from './headline.js';
import { referenceModels } from './models.js';
import { expectedOutputs, referenceFile, referencePackages, type RecordedTensor, type ReferencePackage } from './packages.js';

/** `npm run models:verify`: every committed reference model against its card. */

const LARGEST_FILE = 8e6;
const LARGEST_TOTAL = 120e6;

const PACKAGES = referencePackages();
const DATASETS = Object.fromEntries(shippedDatasets().map(({ name, card }) => [name, datasetShape(name, card)]));

function numbers({ type, base64 }: RecordedTensor): Float32Array | Int32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return type === 'int32' ? new Int32Array(bytes.buffer) : new Float32Array(bytes.buffer);
}

function feedOf(tensor: RecordedTensor): Feed {
  const data = numbers(tensor);
  return { data: data instanceof Int32Array ? BigInt64Array.from(data, BigInt) : data, shape: tensor.shape };
}

function graphFile(model: ReferencePackage, role: string): Uint8Array {
  const file = model.files.find((candidate) => candidate.role === role);
  if (file === undefined) throw new Error(`${model.name} has no ${role} graph.`);
  return referenceFile(model.name, file.path);
}

/** Caches of no positions for each past input of the step graph; none for graphs without. */
function emptyCache(model: ReferencePackage, role: string, rows: number): Record<string, Feed> {
  const past = readGraphInfo(graphFile(model, role)).inputs.filter(({ name }) => name.startsWith('past.'));
  return Object.fromEntries(
    past.map(({ name, shape }) => [name, { data: new Float32Array(0), shape: [rows, Number(shape[1]), 0, Number(shape[3])] }]),
  );
}

function largestGap(found: Float64Array, wanted: ArrayLike<number>): number {
  expect(found.length).toBe(wanted.length);
  return found.reduce((gap, value, i) => Math.max(gap, Math.abs(value - wanted[i])), 0);
}

describe('reference models', () => {
  it('are small enough to ship', () => {
    const sizes = PACKAGES.flatMap(({ files }) => files.map(({ bytes }) => bytes));
    expect(Math.max(...sizes)).toBeLessThan(LARGEST_FILE);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(LARGEST_TOTAL);
  });

  it.each(shippedDatasets())('have whole held-out items of $name', ({ card, heldOut }) => expect(heldOutProblem(card, heldOut)).toBeNull());

  it('are all in the sweep over seeds but scorers, half-precision copies and quantised pixels', () => {
    const spec = parse(readFileSync(path.join(import.meta.dirname, '../../examples/reference-seeds.yaml'), 'utf8')) as {
      axes: { model: string[] };
    };
    const trained = referenceModels().flatMap((model) => {
      const { place } = model.describe();
      return place === null || place.space === 'quantised-pixel' || model.name.endsWith('-f16') ? [] : [model.name];
    });
    expect([...spec.axes.model].sort()).toEqual(trained.sort());
  });

  describe.each(PACKAGES)('$name', (model) => {
    it('has the files of its card', () => {
      for (const { path, bytes, sha256 } of model.files) {
        const found = referenceFile(model.name, path);
        expect([found.length, createHash('sha256').update(found).digest('hex')]).toEqual([bytes, sha256]);
      }
    });

    (model.card === null ? it.skip : it)('meets the contract', () => {
      const graphs = model.files.map(({ path, role }, position) => ({
        position,
        role: role as GraphRole,
        bytes: referenceFile(model.name, path),
      }));
      expect(inspectPackage(graphs, new Map(), model.card ?? {}, DATASETS)).toMatchObject({ problems: [], card: model.card });
    });

    it.each(expectedOutputs(model.name))('gives what PyTorch gives ($role)', async ({ role, inputs, outputs }) => {
      const feeds = Object.fromEntries(Object.entries(inputs).map(([name, tensor]) => [name, feedOf(tensor)]));
      const rows = Object.values(inputs)[0].shape[0];
      const found = await runGraph(graphFile(model, role), { ...feeds, ...emptyCache(model, role, rows) });
      for (const [name, tensor] of Object.entries(outputs)) expect(largestGap(found[name], numbers(tensor))).toBeLessThan(model.agreement);
    });

    it('measures what its card says', async () => {
      const sigma = Number(/ at sigma ([0-9.]+)/.exec(model.metrics[0].name)?.[1] ?? 0);
      const values = await headline(
        model.kind,
        model.metrics[0].items,
        sigma,
        (role, feeds) => runGraph(graphFile(model, role), feeds),
        (rows) => emptyCache(model, 'step', rows),
      );
      expect(values).toHaveLength(model.metrics.length);
      model.metrics.forEach(({ value, error }, i) => expect(Math.abs(values[i] - value)).toBeLessThanOrEqual(error));
    });
  });

  describe.each(PACKAGES.filter(({ kind }) => kind.endsWith('autoregressive')))('$name, token by token', (model) => {
    it('gives the same logits with its cache as without', async () => {
      const [{ inputs, outputs }] = expectedOutputs(model.name);
      const [rows, length] = inputs['tokens'].shape;
      const vocabulary = outputs['logits'].shape[2];
      const ids = numbers(inputs['tokens']);
      const whole = numbers(outputs['logits']);
      let cache = emptyCache(model, 'step', rows);
      for (let at = 0; at < length; at++) {
        const column = Array.from({ length: rows }, (_, row) => BigInt(ids[row * length + at]));
        const found = await runGraph(graphFile(model, 'step'), {
          tokens: { data: BigInt64Array.from(column), shape: [rows, 1] },
          ...cache,
        });
        const wanted = column.flatMap((_, row) =>
          Array.from(whole.subarray((row * length + at) * vocabulary, (row * length + at + 1) * vocabulary)),
        );
        expect(largestGap(found['logits'], wanted)).toBeLessThan(model.agreement);
        cache = Object.fromEntries(
          Object.entries(cache).map(([name, { shape }]) => [
            name,
            { data: Float32Array.from(found[name.replace('past.', 'present.')]), shape: [rows, shape[1], at + 1, shape[3]] },
          ]),
        );
      }
    });
  });
});
