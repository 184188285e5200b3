import { CHECK_FAULTS } from './faults/checks.mjs';
import { CLAIM_FAULTS } from './faults/claims.mjs';
import { METRIC_FAULTS } from './faults/metrics.mjs';
import { SAMPLER_FAULTS } from './faults/samplers.mjs';
import { WORLD_FAULTS } from './faults/worlds.mjs';

/** Small faults, at least one in each sampler, schedule, metric, gate check, rule of claims and kind of world. */
export const MUTATIONS = [...SAMPLER_FAULTS, ...METRIC_FAULTS, ...CHECK_FAULTS, ...CLAIM_FAULTS, ...WORLD_FAULTS];
