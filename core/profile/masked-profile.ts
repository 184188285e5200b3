/**
 * Masked diffusion from its profile B(u), the mean bits of a masked token when every other one is revealed with probability u: measured once,
 * at the states u = k / R of a run of R steps, it predicts the NELBO of every step count and schedule
 * (docs/science-worlds.md, "Masked steps"). All results are bits a token.
 */
export interface MaskedProfile {
  /** (R) B(k / R). */
  readonly bits: Float64Array;
}

/** Boundaries 0 = u_0 < .. < u_K = 1 of the steps of a schedule, and the NELBO that they give. */
export interface Schedule {
  readonly boundaries: readonly number[];
  readonly nelbo: number;
}

/** B(u): linear between states, and as at the last state beyond it. */
export function profileAt({ bits }: MaskedProfile, u: number): number {
  const place = Math.min(u * bits.length, bits.length - 1);
  const left = Math.floor(place);
  const right = Math.min(left + 1, bits.length - 1);
  return bits[left] + (place - left) * (bits[right] - bits[left]);
}

/** K-step NELBO of the linear schedule: (1 / K) sum_k B(k / K). */
export function predictedMaskedNelbo(profile: MaskedProfile, steps: number): number {
  let total = 0;
  for (let k = 0; k < steps; k++) total += profileAt(profile, k / steps);
  return total / steps;
}

/** True when the prediction for K steps reads measured states alone. */
export function isMeasuredAt({ bits }: MaskedProfile, steps: number): boolean {
  return bits.length % steps === 0;
}

/**
 * The schedule of K steps with the smallest NELBO sum_k (u_{k+1} - u_k) B(u_k) whose boundaries are states of the profile, by dynamic
 * programming: best[j] of k steps is the least cost of coming from 0 to state j. O(K R^2).
 * @throws RangeError for more steps than states.
 */
export function bestMaskedSchedule({ bits }: MaskedProfile, steps: number): Schedule {
  const states = bits.length;
  if (steps > states) throw new RangeError(`A profile of ${states} states has no schedule of ${steps} steps.`);
  let best = Float64Array.from({ length: states + 1 }, (_, j) => (j === 0 ? 0 : Infinity));
  const from = Array.from({ length: steps }, () => new Int32Array(states + 1));
  for (let step = 0; step < steps; step++) {
    const next = new Float64Array(states + 1).fill(Infinity);
    for (let j = 1; j <= states; j++) {
      for (let i = 0; i < j; i++) {
        const cost = best[i] + ((j - i) / states) * bits[i];
        if (cost < next[j]) {
          next[j] = cost;
          from[step][j] = i;
        }
      }
    }
    best = next;
  }
  const boundaries = [1];
  for (let step = steps - 1, at = states; step >= 0; step--) {
    at = from[step][at];
    boundaries.unshift(at / states);
  }
  return { boundaries, nelbo: best[states] };
}
