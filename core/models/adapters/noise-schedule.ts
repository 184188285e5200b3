import type { ModelInterface } from '../contract/index.js';

type Schedule = NonNullable<ModelInterface['schedule']>;

/** Largest beta of the cosine schedule (Nichol and Dhariwal 2021, section 3.2). */
const MAX_BETA = 0.999;

/**
 * Noise levels of a discrete schedule: sigma_t = sqrt((1 - abar_t) / abar_t) for t = 0 .. T-1, ascending, where abar_t is the product
 * of 1 - beta (Ho et al. 2020). `linear`: beta evenly spaced; `scaled_linear`: sqrt(beta) evenly spaced (Rombach et al. 2022);
 * `squaredcos_cap_v2`: abar from a squared cosine (Nichol and Dhariwal 2021, eq. 17).
 */
export function scheduleSigmas(schedule: Schedule): Float64Array {
  const sigmas = new Float64Array(schedule.trainSteps);
  let logAbar = 0;
  for (let t = 0; t < schedule.trainSteps; t++) {
    logAbar += Math.log1p(-betaOf(schedule, t));
    sigmas[t] = Math.sqrt(Math.expm1(-logAbar));
  }
  return sigmas;
}

function betaOf({ kind, trainSteps, betaStart, betaEnd }: Schedule, t: number): number {
  const share = trainSteps === 1 ? 0 : t / (trainSteps - 1);
  switch (kind) {
    case 'linear':
      return betaStart + (betaEnd - betaStart) * share;
    case 'scaled_linear':
      return (Math.sqrt(betaStart) + (Math.sqrt(betaEnd) - Math.sqrt(betaStart)) * share) ** 2;
    case 'squaredcos_cap_v2': {
      const abar = (time: number): number => Math.cos((((time + 0.008) / 1.008) * Math.PI) / 2) ** 2;
      return Math.min(MAX_BETA, 1 - abar((t + 1) / trainSteps) / abar(t / trainSteps));
    }
  }
}

/** The time step of a noise level: linear in log sigma between the schedule's own, held at its ends. */
export function timeStepOf(sigmas: Float64Array, sigma: number): number {
  const last = sigmas.length - 1;
  if (sigma <= sigmas[0]) return 0;
  if (sigma >= sigmas[last]) return last;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sigmas[middle] <= sigma) low = middle;
    else high = middle;
  }
  return low + Math.log(sigma / sigmas[low]) / Math.log(sigmas[high] / sigmas[low]);
}
