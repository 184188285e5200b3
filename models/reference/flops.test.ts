import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { countFlops, readGraphInfo } from '../../core/onnx/index.js';
import { referenceFile, referencePackages, type ReferencePackage } from './packages.js';

/** Positions of a sample: characters, latents, patches of 2 x 2 pixels, or pixels. */
const POSITIONS: Readonly<Record<string, number>> = {
  autoregressive: 64,
  'masked-diffusion': 64,
  'embedding-diffusion': 64,
  'text-latent-diffusion': 16,
  'pixel-diffusion': 64,
  'image-latent-diffusion': 16,
  'quantised-autoregressive': 256,
  'quantised-masked': 256,
};
/** The backbone that all share: coordinates, layers and characters of the text decoder. */
const [WIDTH, LAYERS, CHARACTERS] = [128, 4, 27];
/** Characters of a window. */
const CONTEXT = 64;
const MATCHED = 0.05;

/** Matrix products of the backbone when it reads `read` tokens after `past`: 24 d^2 a layer and token, 4 d a pair of tokens, and the logits. */
function backboneFlops(read: number, past: number): number {
  return read * (LAYERS * (24 * WIDTH ** 2 + 4 * WIDTH * (past + read)) + 2 * WIDTH * CHARACTERS);
}

function stepFlops({ name }: ReferencePackage, read: number, past: number): number {
  const bytes = referenceFile(name, 'step.onnx');
  const open = readGraphInfo(bytes).inputs.flatMap(({ name: input, shape }) =>
    shape.slice(1).flatMap((size) => (typeof size === 'string' ? [[size, input.startsWith('past.') ? past : read] as const] : [])),
  );
  return countFlops(bytes, 1, Object.fromEntries(open)).matmul;
}

/** A row of the table in docs/models.md: MFLOP a position, and of encoder and decoder together a sample. */
interface Row {
  readonly models: readonly string[];
  readonly step: string;
  readonly autoencoder: string | null;
}

function tableOfDocs(): Row[] {
  const text = readFileSync(path.join(import.meta.dirname, '../../docs/models.md'), 'utf8');
  const rows = text.matchAll(/^\| (`(?:kjv|mnist16)-[^|]*) \| \d+ \w+ +\| ([0-9.]+)(?:; encoder and decoder ([0-9.]+) a sample)? +\|$/gm);
  return [...rows].map(([, names, step, autoencoder]) => ({
    models: [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    step,
    autoencoder: autoencoder ?? null,
  }));
}

function autoencoderFlops({ name, files }: ReferencePackage): number {
  const graphs = files.filter(({ role }) => role === 'encoder' || role === 'decoder');
  return graphs.reduce((sum, { path: file }) => sum + countFlops(referenceFile(name, file)).matmul, 0);
}

const PACKAGES = referencePackages().filter(({ kind }) => kind in POSITIONS);

describe('the cost of reference models', () => {
  it.each(PACKAGES)('a position of $name costs what one of the text decoder does, within 5%', (model) => {
    const positions = POSITIONS[model.kind];
    const backbone = backboneFlops(CONTEXT, 0) / CONTEXT;
    expect(Math.abs(stepFlops(model, positions, 0) / positions / backbone - 1)).toBeLessThan(MATCHED);
  });

  it.each(PACKAGES.filter(({ kind }) => kind === 'autoregressive' || kind === 'masked-diffusion'))(
    'matrix products of $name are exactly the closed form',
    (model) => {
      expect(stepFlops(model, CONTEXT, 0)).toBe(backboneFlops(CONTEXT, 0));
    },
  );

  it.each(PACKAGES)('$name stands in the table of docs/models.md with what it costs', (model) => {
    const row = tableOfDocs().find(({ models }) => models.includes(model.name.replace(/(-s\d.*)?$/, '')));
    const matched = stepFlops(model, POSITIONS[model.kind], 0) / POSITIONS[model.kind];
    expect(row?.step).toBe((matched / 1e6).toFixed(3));
    if (typeof row?.autoencoder === 'string') expect(row.autoencoder).toBe((autoencoderFlops(model) / 1e6).toFixed(1));
  });

  it.each(PACKAGES.filter(({ kind }) => kind === 'autoregressive'))('$name saves with its cache what the closed form says', (model) => {
    const sum = (cost: (at: number) => number): number =>
      Array.from({ length: CONTEXT }, (_, at) => cost(at)).reduce((total, value) => total + value, 0);
    const measured = sum((at) => stepFlops(model, at + 1, 0)) / sum((at) => stepFlops(model, 1, at));
    const predicted = sum((at) => backboneFlops(at + 1, 0)) / sum((at) => backboneFlops(1, at));
    expect(measured).toBeCloseTo(predicted, 10);
  });
});
