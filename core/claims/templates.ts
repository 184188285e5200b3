import type { SweepSpecInput } from '../grid/spec.js';
import { GRID } from './lines.js';

/** The sweep that holds every cell of the tests on exact networks: 20 seeds of 200 samples, 4,000 sequences a setting. */
const CLAIMS_ORACLE: SweepSpecInput = {
  name: 'claims: oracle',
  axes: {
    data: ['m4', 'lc4s', 'gmrf'],
    steps: [...GRID],
    sampler: ['default', 'ddim'],
    seed: { from: 1, count: 20 },
  },
  samples: 200,
};

/** Sweeps that come with the program, by name. */
export const TEMPLATES = { 'claims-oracle': CLAIMS_ORACLE } as const;
export type TemplateName = keyof typeof TEMPLATES;
