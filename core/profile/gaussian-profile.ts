/**
 * Gaussian diffusion from its profile mmse(sigma), measured once at the nodes of one run: with the same first and last noise level, the NELBO of a
 * grid is that of the measured run plus the difference of the two left Riemann sums of the I-MMSE integral
 * (docs/science-worlds.md, "Gaussian paths"). All results are bits a token or dimension.
 */
export interface GaussianProfile {
  /** (R) noise levels, falling. */
  readonly sigmas: readonly number[];
  /** (R) squared error of the clean prediction per element at each of them. */
  readonly mmse: readonly number[];
  /** Elements of a state for each token or dimension that bits are counted by. */
  readonly elements: number;
  /** Noise level at which continuous data end: smaller ones count as it. 0 for discrete data. */
  readonly floor: number;
}

/** A grid of noise levels and what it adds to the NELBO. */
export interface SigmaSchedule {
  readonly sigmas: readonly number[];
  readonly nelbo: number;
}

const BITS = 1 / (2 * Math.LN2);
/** How near two noise levels are one: grids are computed in floating point. */
const SAME = 1e-6;

/** Left Riemann sum of the error over a grid of noise levels, in bits a token or dimension. */
export function riemannBits(profile: GaussianProfile, sigmas: readonly number[]): number {
  let total = 0;
  for (let k = 0; k + 1 < sigmas.length; k++) total += (snr(profile, sigmas[k + 1]) - snr(profile, sigmas[k])) * mmseAt(profile, sigmas[k]);
  return BITS * profile.elements * total;
}

/** mmse, linear in log sigma between nodes. */
export function mmseAt({ sigmas, mmse }: GaussianProfile, sigma: number): number {
  const right = sigmas.findIndex((node) => node <= sigma * (1 + SAME));
  if (right === -1) return mmse[mmse.length - 1];
  if (right === 0 || isSame(sigmas[right], sigma)) return mmse[right];
  const share = Math.log(sigmas[right - 1] / sigma) / Math.log(sigmas[right - 1] / sigmas[right]);
  return mmse[right - 1] + share * (mmse[right] - mmse[right - 1]);
}

/** True when the sum over a grid reads measured nodes alone. */
export function areNodes({ sigmas }: GaussianProfile, grid: readonly number[]): boolean {
  return grid.every((sigma) => sigmas.some((node) => isSame(node, sigma)));
}

/**
 * The grid of K noise levels with the smallest sum whose levels are nodes of the profile, the first and the last included, by dynamic
 * programming as for masked steps. `nelbo` is the sum.
 * @throws RangeError for more levels than nodes, or fewer than two.
 */
export function bestSigmas(profile: GaussianProfile, steps: number): SigmaSchedule {
  const { sigmas, mmse, elements } = profile;
  const nodes = sigmas.length;
  if (steps > nodes || steps < 2) throw new RangeError(`A profile of ${nodes} nodes has no grid of ${steps} noise levels.`);
  let best = Float64Array.from({ length: nodes }, (_, j) => (j === 0 ? 0 : Infinity));
  const from = Array.from({ length: steps - 1 }, () => new Int32Array(nodes));
  for (let step = 0; step + 1 < steps; step++) {
    const next = new Float64Array(nodes).fill(Infinity);
    for (let j = 1; j < nodes; j++) {
      for (let i = 0; i < j; i++) {
        const cost = best[i] + (snr(profile, sigmas[j]) - snr(profile, sigmas[i])) * mmse[i];
        if (cost < next[j]) {
          next[j] = cost;
          from[step][j] = i;
        }
      }
    }
    best = next;
  }
  const grid = [sigmas[nodes - 1]];
  for (let step = steps - 2, at = nodes - 1; step >= 0; step--) {
    at = from[step][at];
    grid.unshift(sigmas[at]);
  }
  return { sigmas: grid, nelbo: BITS * elements * best[nodes - 1] };
}

function snr({ floor }: GaussianProfile, sigma: number): number {
  return Math.max(sigma, floor) ** -2;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a / b - 1) < SAME;
}
