import { SUB_BATCH } from '../grid/vocabulary.js';
import { ArgmaxFlips } from '../measurement/argmax-flips.js';
import { BeliefMovement } from '../measurement/belief-movement.js';
import { NestedNoisePass } from '../measurement/nested-noise-pass.js';
import type { Denoiser } from '../samplers/denoiser.js';
import type { SubBatch } from '../samplers/reveal-pass.js';
import { type CellContext, subBatches } from './cell-context.js';
import type { GaussianRoute } from './gaussian-route.js';
import type { AskedObservations } from './observations.js';

/** How predictions of a Gaussian network move: the likeliest tokens along samples, and on data under nested noise. */
export class GaussianReguess {
  private readonly flips: ArgmaxFlips | null;

  /** @param sigmas K nodes, then 0. */
  constructor(
    private readonly context: CellContext,
    private readonly denoiser: Denoiser,
    private readonly sigmas: Float64Array,
    private readonly route: GaussianRoute,
  ) {
    const { spec, state } = context;
    const { tokenScores } = route;
    const flips = tokenScores === undefined ? null : new ArgmaxFlips(spec.samples, tokenScores.length, tokenScores.vocabulary);
    this.flips = flips;
    if (flips !== null) state.keep('flips', () => flips.memory());
  }

  /** A sub-batch begins. */
  beginSamples(): void {
    this.flips?.begin();
  }

  /** The predictions of a sub-batch at a node of the grid. */
  seeSamples({ rows, samples }: SubBatch, denoised: Float32Array): void {
    const { tokenScores } = this.route;
    if (this.flips === null || tokenScores === undefined) return;
    const scores = tokenScores.scores(denoised);
    const perSample = tokenScores.length * tokenScores.vocabulary;
    for (let row = 0; row < rows; row++) this.flips.see(row, samples[row], scores, row * perSample, null);
  }

  /** The samples of a sub-batch are there. */
  endSamples({ rows, samples }: SubBatch): void {
    const { tokenScores } = this.route;
    if (this.flips === null || tokenScores === undefined) return;
    for (let row = 0; row < rows; row++) this.flips.end(row, samples[row], tokenScores.drawn, samples[row] * tokenScores.length);
  }

  /** K calls on the data of the first sub-batch; made anew when a cell is taken up. */
  async measure(): Promise<AskedObservations> {
    const { spec, noise, stopwatch } = this.context;
    const { subBatch, clean } = firstData(this.route, spec.samples);
    const movement = new BeliefMovement(subBatch.rows, this.route.dimensions);
    await stopwatch.measurement(() => new NestedNoisePass(this.denoiser, this.sigmas, noise).run(subBatch, clean, movement));
    return { beliefs: movement, ...(this.flips === null ? {} : { flips: this.flips }) };
  }
}

/** The first sub-batch with its clean data in the network's space, (rows, d). */
export function firstData(route: GaussianRoute, samples: number): { subBatch: SubBatch; clean: Float64Array } {
  const clean = new Float64Array(SUB_BATCH * route.dimensions);
  const [subBatch] = subBatches(Math.min(samples, SUB_BATCH));
  route.fillClean(subBatch, clean);
  return { subBatch, clean: clean.subarray(0, subBatch.rows * route.dimensions) };
}
