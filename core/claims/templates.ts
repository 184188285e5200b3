import type { SweepSpecInput } from '../grid/spec.js';
import { GRID } from './lines.js';
import { FEW_STEPS, TRAINED_GRID } from './tests-trained-text.js';
import { IMAGE_GRID } from './tests-trained-image.js';
import {
  AUTOREGRESSIVE,
  AUTOREGRESSIVE_BUDGETS,
  EMBEDDING,
  IMAGE_LATENT,
  MASKED,
  MASKED_BUDGETS,
  PIXEL,
  PIXEL_LONGER,
  TEXT_LATENT,
} from './training-groups.js';

/**
 * The sweep that holds every cell of the tests on exact networks: 20 seeds of 200 samples, 4,000 sequences a setting. Of worlds with hard
 * constraints only the settings that a test reads.
 */
const CLAIMS_ORACLE: SweepSpecInput = {
  name: 'claims: oracle',
  axes: {
    data: ['m4', 'lc4s', 'gmrf', 'pair', 'par', 'dyck', 'agree'],
    steps: [...GRID],
    sampler: ['default', 'ddim'],
    seed: { from: 1, count: 20 },
  },
  conditional: [
    { when: { data: ['m4', 'dyck', 'agree'], architecture: 'masked-diffusion' }, axes: { sampler: ['fhs'] } },
    { when: { data: 'm4', architecture: 'autoregressive' }, axes: { sampler: [{ name: 'ar_ancestral', temperature: 0.5 }] } },
  ],
  exclude: [
    { data: ['pair', 'par'], architecture: 'autoregressive' },
    { data: 'agree', architecture: 'gaussian-diffusion' },
    { data: ['pair', 'par', 'dyck'], sampler: 'ddpm' },
    { data: ['pair', 'par', 'dyck'], sampler: 'ddim', steps: [1, 4, 16, 32, 64] },
    { data: 'pair', architecture: 'masked-diffusion', steps: [1, 2] },
    { data: 'par', architecture: 'masked-diffusion', steps: [1, 2, 4, 8, 16] },
    { data: 'dyck', architecture: 'masked-diffusion', steps: [1, 2, 8] },
    { data: 'agree', architecture: 'masked-diffusion', steps: [1, 2, 8, 32] },
  ],
  samples: 200,
  measure: ['long_range', 'reguess', 'reversibility'],
};

const modelsOf = (...groups: readonly { readonly models: readonly string[] }[]): string[] => groups.flatMap(({ models }) => models);

/** The steps of the longest curve that are not in a shorter one. */
const stepsBeside = (few: readonly number[]): number[] => TRAINED_GRID.filter((k) => !few.includes(k));

/**
 * The sweep that holds every cell of the tests on trained networks. Their units of replication are training seeds. One sampling seed,
 * which no pilot has seen: its 100 samples a cell are error enough to be counted, and little beside what training seeds differ by.
 */
const CLAIMS_TRAINED: SweepSpecInput = {
  name: 'claims: trained',
  axes: {
    data: ['kjv', 'mnist16'],
    model: modelsOf(
      ...[AUTOREGRESSIVE, ...AUTOREGRESSIVE_BUDGETS, MASKED, ...MASKED_BUDGETS, EMBEDDING, TEXT_LATENT],
      ...[PIXEL, PIXEL_LONGER, IMAGE_LATENT],
    ),
    steps: [...TRAINED_GRID],
    sampler: ['ar_ancestral', 'mdlm_ancestral'],
    seed: [12],
  },
  conditional: [
    { when: { data: 'kjv', architecture: 'gaussian-diffusion' }, axes: { sampler: ['ddpm'] } },
    { when: { data: 'mnist16' }, axes: { sampler: ['ddim'] } },
  ],
  exclude: [
    { model: modelsOf(...MASKED_BUDGETS), steps: TRAINED_GRID.filter((k) => k !== 64) },
    { model: modelsOf(EMBEDDING), steps: stepsBeside(FEW_STEPS) },
    { data: 'mnist16', steps: stepsBeside(IMAGE_GRID) },
    { model: modelsOf(PIXEL_LONGER), steps: [1, 2] },
  ],
  samples: 100,
  measure: ['long_range', 'reguess'],
};

/** Sweeps that come with the program, by name. */
export const TEMPLATES = { 'claims-oracle': CLAIMS_ORACLE, 'claims-trained': CLAIMS_TRAINED } as const;
export type TemplateName = keyof typeof TEMPLATES;
