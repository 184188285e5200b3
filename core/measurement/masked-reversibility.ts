import { SUB_BATCH } from '../grid/vocabulary.js';
import type { GateCheck, MetricValue } from '../cells/result.js';
import type { Memory } from '../checkpoints/index.js';
import { expectedRemainingEntropyBits, maskedTokenEntropyBits, profileEntropyBits } from '../closed-forms/masked-steps.js';
import { softmax } from '../samplers/categorical.js';
import { meanCheck } from './checks.js';
import { meanMetric } from './metric-value.js';

/** Share of the information at which noise is compared. */
const SHARE = 0.5;

/** A state of the trajectory with its weight in the interpolation at SHARE. */
interface WeightedState {
  /** Step k; each token is known with probability k / K. */
  readonly step: number;
  readonly weight: number;
  /** H_rem in bits, exact. */
  readonly remainingBits: number;
}

/** What deciding all masked tokens at once would cost at half of the information. */
export interface OneShot {
  /** Bits of the masked tokens at each of two states around SHARE, (N) each. */
  readonly bits: readonly Float64Array[];
  readonly states: readonly WeightedState[];
  /** L. */
  readonly length: number;
  /** (L) Z(n). */
  readonly profile: Float64Array;
  /** K. */
  readonly steps: number;
}

/**
 * One-shot cost of masked tokens, -sum log2 p^(x_i | revealed) over the masked i of a data sequence, at the states of a K-step trajectory around
 * half of the information f = 1 - H_rem / H. A row makes a call only where its revealed tokens change, so that a call speaks for all
 * states since the row's last one.
 */
export class OneShotCost implements OneShot {
  readonly bits: readonly Float64Array[];
  readonly states: readonly WeightedState[];
  readonly length: number;
  private readonly answered = new Int32Array(SUB_BATCH);
  private readonly law: Float64Array;

  /**
   * @param samples N.
   * @param profile Z(n) of the world, (L) bits.
   * @param vocabulary V, also the mask id.
   * @param steps K.
   */
  constructor(
    samples: number,
    readonly profile: Float64Array,
    private readonly vocabulary: number,
    readonly steps: number,
  ) {
    this.length = profile.length;
    this.states = statesAround(profile, steps);
    this.bits = this.states.map(() => new Float64Array(samples));
    this.law = new Float64Array(vocabulary);
  }

  /** What a later attempt at the cell must find again. */
  memory(): Memory {
    return { answered: this.answered, ...Object.fromEntries(this.bits.map((bits, i) => [`bits${i}`, bits])) };
  }

  /** A sub-batch begins. */
  begin(): void {
    this.answered.fill(0);
  }

  /**
   * The prediction of a row before `step` reveals more of it.
   * @param tokens (L) current tokens of the row, V = masked.
   * @param logits (L, V) from `offset`.
   * @param data (N, L).
   */
  see(row: number, sample: number, step: number, tokens: Int32Array, logits: Float32Array, offset: number, data: Uint8Array): void {
    for (const [index, state] of this.states.entries()) {
      if (state.step < this.answered[row] || state.step > step) continue;
      this.bits[index][sample] = this.maskedBits(sample, tokens, logits, offset, data);
    }
    this.answered[row] = step + 1;
  }

  private maskedBits(sample: number, tokens: Int32Array, logits: Float32Array, offset: number, data: Uint8Array): number {
    let bits = 0;
    for (let i = 0; i < this.length; i++) {
      if (tokens[i] < this.vocabulary) continue;
      softmax(logits, offset + i * this.vocabulary, this.vocabulary, this.law);
      bits -= Math.log2(this.law[data[sample * this.length + i]]);
    }
    return bits;
  }
}

/**
 * The states on both sides of SHARE with the weights of linear interpolation in the information share; one state where it is met, none
 * where the trajectory does not come to it before its end.
 */
function statesAround(profile: Float64Array, steps: number): WeightedState[] {
  const whole = profileEntropyBits(profile);
  const at = (step: number): WeightedState & { readonly share: number } => {
    const remainingBits = expectedRemainingEntropyBits(profile, step / steps);
    return { step, weight: 1, remainingBits, share: 1 - remainingBits / whole };
  };
  for (let step = 1; step < steps; step++) {
    const right = at(step);
    if (right.share < SHARE) continue;
    const left = at(step - 1);
    const weight = (SHARE - left.share) / (right.share - left.share);
    return [
      { ...left, weight: 1 - weight },
      { ...right, weight },
    ];
  }
  return [];
}

/** Value of each sample: sum over states of weight x (a + b x its bits). */
function combined({ bits, states }: OneShot, of: (bits: number, state: WeightedState) => number): Float64Array {
  return bits[0].map((_, s) => states.reduce((sum, state, i) => sum + state.weight * of(bits[i][s], state), 0));
}

const lossOf = (bits: number, { remainingBits }: WeightedState): number => bits - remainingBits;
const reversibilityOf = (bits: number, { remainingBits }: WeightedState): number => 2 - bits / remainingBits;

/** The same of the exact network: L (1 - u) B(u) bits are masked at u. */
function expected({ states, length, profile, steps }: OneShot, of: (bits: number, state: WeightedState) => number): number {
  return states.reduce((sum, state) => {
    const u = state.step / steps;
    return sum + state.weight * of(length * (1 - u) * maskedTokenEntropyBits(profile, u), state);
  }, 0);
}

/**
 * One-shot loss T1(1/2) = (L - n) Z(n) - H_rem(n) in bits/token: what is lost when all masked tokens are decided at once at half of the
 * information. Null where the trajectory has too few steps.
 */
export function oneShotLoss(seen: OneShot): MetricValue | null {
  if (seen.states.length === 0) return null;
  return meanMetric('one_shot_loss', combined(seen, lossOf), seen.length, expected(seen, lossOf) / seen.length);
}

/** Noise reversibility rho(1/2) = 1 - T1 / H_rem: 1 where the noise can be undone at once, less the more tokens depend on each other. */
export function reversibility(seen: OneShot): MetricValue | null {
  if (seen.states.length === 0) return null;
  return meanMetric('reversibility', combined(seen, reversibilityOf), 1, expected(seen, reversibilityOf));
}

/** Comparison of the one-shot loss with its closed form. */
export function oneShotChecks(seen: OneShot): GateCheck[] {
  return seen.states.length === 0 ? [] : meanCheck('one_shot_loss', combined(seen, lossOf), expected(seen, lossOf), seen.length);
}
