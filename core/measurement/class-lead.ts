import type { Memory } from '../checkpoints/index.js';
import { binomialLaw, expectedRemainingEntropyBits } from '../closed-forms/masked-steps.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import { softmax } from '../samplers/categorical.js';
import type { SubBatch } from '../samplers/reveal-pass.js';
import { entropyBits, logSumExp } from '../worlds/categorical.js';
import type { LatentClassWorld } from '../worlds/latent-class.js';
import { classEntropyBits } from '../worlds/latent-class-profile.js';
import type { LatentClassModel } from '../worlds/latent-class-model.js';
import { AREA_OF_SHARE, trapezoidWeights } from './semantic-lead.js';

/** Resolution of a class probability that is read from float32 laws. */
const FLOAT32 = 1e-7;

/**
 * Semantic lead of the latent class while masked tokens are revealed. What a network knows of the class is read from its law of masked tokens,
 * a mixture of the classes' laws: the mass of the tokens that are a class's own is linear in the class's probability. It is scored against
 * the exact law of the class given the whole sequence, so that no class has to be drawn.
 */
export class ClassLead {
  /** (N) lead of each data sequence. */
  readonly lead: Float64Array;
  /** (K + 1) trapezoid weights of the states. */
  private readonly weights: Float64Array;
  private readonly classBits: number;
  private readonly answered = new Int32Array(SUB_BATCH);
  private readonly law: Float64Array;
  private readonly own: Float64Array;
  private readonly posterior: Float64Array;

  /**
   * @param samples N.
   * @param steps K.
   */
  constructor(
    samples: number,
    private readonly world: LatentClassWorld,
    private readonly steps: number,
  ) {
    const { prior, classes } = world.latent;
    this.lead = new Float64Array(samples).fill(-AREA_OF_SHARE);
    this.weights = trapezoidWeights(sharesOf(world, steps));
    this.classBits = entropyBits(prior, 0, classes);
    this.law = new Float64Array(world.vocabulary);
    this.own = new Float64Array(classes);
    this.posterior = new Float64Array(classes);
  }

  /** What a later attempt at the cell must find again. */
  memory(): Memory {
    return { lead: this.lead, answered: this.answered };
  }

  /** A sub-batch begins. */
  begin(): void {
    this.answered.fill(0);
  }

  /**
   * The prediction of a row before `step` reveals more of it. It is that of all states since the row's last call.
   * @param tokens (L) current tokens of the row, V = masked.
   * @param logits (L, V) from `offset`.
   * @param data (N, L).
   */
  see(row: number, sample: number, step: number, tokens: Int32Array, logits: Float32Array, offset: number, data: Uint8Array): void {
    this.readClass(tokens, logits, offset);
    this.add(row, sample, step, data);
  }

  /** The rows of a sub-batch are revealed: the class is known as well as it can be. */
  end({ rows, samples }: SubBatch, data: Uint8Array): void {
    for (let row = 0; row < rows; row++) {
      classPosterior(this.world.latent, data, samples[row] * this.world.length, this.own);
      this.add(row, samples[row], this.steps, data);
    }
  }

  /** Adds I(c; x_t) / H(c) of the states from the last answered one to `step`, for the class law in `own`. */
  private add(row: number, sample: number, step: number, data: Uint8Array): void {
    let weight = 0;
    for (let k = this.answered[row]; k <= step; k++) weight += this.weights[k];
    this.answered[row] = step + 1;
    classPosterior(this.world.latent, data, sample * this.world.length, this.posterior);
    let bits = 0;
    this.posterior.forEach((p, c) => {
      if (p > 0) bits -= p * Math.log2(this.own[c]);
    });
    this.lead[sample] += weight * (1 - bits / this.classBits);
  }

  private readClass(tokens: Int32Array, logits: Float32Array, offset: number): void {
    const { classes, ownTokens, ownShare } = this.world.latent;
    const { vocabulary } = this.world;
    this.own.fill(0);
    let masked = 0;
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i] < vocabulary) continue;
      softmax(logits, offset + i * vocabulary, vocabulary, this.law);
      for (let v = 0; v < vocabulary; v++) this.own[Math.floor(v / ownTokens)] += this.law[v];
      masked++;
    }
    const other = (1 - ownShare) / (classes - 1);
    let total = 0;
    for (let c = 0; c < classes; c++) {
      this.own[c] = Math.max(FLOAT32, (this.own[c] / masked - other) / (ownShare - other));
      total += this.own[c];
    }
    for (let c = 0; c < classes; c++) this.own[c] /= total;
  }
}

/** The lead of the exact network on K i.i.d. steps: H(c | n tokens) in the mean over how many are revealed. */
export function exactClassLead(world: LatentClassWorld, steps: number): number {
  const { latent, length } = world;
  const open = Array.from({ length: length + 1 }, (_, n) => classEntropyBits(latent, n));
  return trapezoidWeights(sharesOf(world, steps)).reduce((sum, weight, k) => {
    const given = binomialLaw(length, k / steps).reduce((bits, p, n) => bits + p * open[n], 0);
    return sum + weight * (1 - given / open[0]);
  }, -AREA_OF_SHARE);
}

/** f of the states 0..K: what is known of the sequence when each token is known with probability k / K. */
function sharesOf({ profile, entropyBits: whole }: LatentClassWorld, steps: number): number[] {
  return Array.from({ length: steps + 1 }, (_, k) => 1 - expectedRemainingEntropyBits(profile, k / steps) / whole);
}

/** p(c | x) of the sequence at `x[offset .. offset + L)`, into `out` (C). */
function classPosterior(latent: LatentClassModel, x: Uint8Array, offset: number, out: Float64Array): void {
  const { classes, prior, emission, vocabulary, length } = latent;
  for (let c = 0; c < classes; c++) {
    out[c] = Math.log(prior[c]);
    for (let i = 0; i < length; i++) out[c] += Math.log(emission[c * vocabulary + x[offset + i]]);
  }
  const total = logSumExp(out, 0, classes);
  for (let c = 0; c < classes; c++) out[c] = Math.exp(out[c] - total);
}
