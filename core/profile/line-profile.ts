import studentCdf from '@stdlib/stats-base-dists-t-cdf';
import type { Parameters } from '../cells/cell.js';
import type { GateCheck } from '../cells/result.js';
import { sigmaGrid } from '../samplers/sigma-grid.js';
import { areNodes, bestSigmas, riemannBits, type GaussianProfile } from './gaussian-profile.js';
import { bestMaskedSchedule, isMeasuredAt, predictedMaskedNelbo, type MaskedProfile } from './masked-profile.js';

/** A state of a run on data: noise level, and bits of a masked token or squared error an element there. */
export interface ProfileState {
  readonly noiseLevel: number;
  readonly value: number;
}

/** The runs of a line with one step count. */
export interface ProfilePoint {
  readonly steps: number;
  /** K-step NELBO measured directly, bits a token or dimension. */
  readonly nelbo: number;
  readonly se: number;
  /** Samples behind the NELBO. */
  readonly samples: number;
  /** Samples behind the NELBO over those behind the states, at least 1: the error of a state is larger by its root. */
  readonly sampleRatio: number;
  /** States 0 to K - 1. */
  readonly states: readonly ProfileState[];
}

/** What decides how a line is predicted. */
export type ProfileKind =
  { readonly kind: 'masked' } | { readonly kind: 'gaussian'; readonly grid: Parameters; readonly elements: number; readonly floor: number };

/** A predicted NELBO beside the measured one. */
export interface Prediction {
  readonly steps: number;
  readonly predicted: number;
  /** Null where this step count was not run. */
  readonly measured: number | null;
  /** Standard error of the difference, an upper bound; null without a measurement, and for the run that the profile is of. */
  readonly se: number | null;
  readonly pValue: number | null;
  /** True when every state that the prediction reads was measured; others are interpolated, which is shown and not tested. */
  readonly exact: boolean;
}

/** The best schedule of a number of steps. */
export interface BestSchedule {
  readonly steps: number;
  readonly nelbo: number;
  /** Revealed shares u_0 .. u_K of masked diffusion, or the noise levels of the K calls. */
  readonly nodes: readonly number[];
}

/** Profile of a line with all that it predicts. */
export interface LineProfile {
  /** Step count of the run that the profile is of: the longest one. */
  readonly reference: number;
  readonly states: readonly ProfileState[];
  readonly predictions: readonly Prediction[];
  readonly best: readonly BestSchedule[];
}

/** Fewest states that make a profile. */
const FEWEST_STATES = 4;
/** Fewest samples behind a NELBO that is tested: standard errors of fewer are guesses. */
const FEWEST_SAMPLES = 30;
/** Rounding of networks in float32, bits a token: no disagreement. */
const ROUNDING = 1e-5;

/** Predicts NELBO by step count and schedule. */
interface Predictor {
  nelbo(steps: number): number;
  best(steps: number): BestSchedule;
  /** Whether the prediction reads measured states alone. */
  isExact(steps: number): boolean;
  readonly fewest: number;
}

/**
 * The profile of a line from its longest run, the NELBO that it predicts for each step count up to that, and the best schedules of the step counts
 * that were run.
 * @returns Null where no run is long enough.
 */
export function lineProfile(kind: ProfileKind, points: readonly ProfilePoint[]): LineProfile | null {
  const reference = points.reduce<ProfilePoint | null>((most, point) => (most === null || point.steps > most.steps ? point : most), null);
  if (reference === null || reference.states.length < FEWEST_STATES) return null;
  const predictor = predictorOf(kind, reference);
  const measured = new Map(points.map((point) => [point.steps, point]));
  const counts = Array.from({ length: reference.steps - predictor.fewest + 1 }, (_, i) => predictor.fewest + i);
  return {
    reference: reference.steps,
    states: reference.states,
    predictions: counts.map((steps) => predictionOf(kind, predictor, reference, steps, measured.get(steps) ?? null)),
    best: counts.filter((steps) => measured.has(steps)).map((steps) => predictor.best(steps)),
  };
}

/** The tested predictions as checks of a gate. Those of the run that the profile is of would be tested against itself. */
export function profileChecks({ predictions }: LineProfile): { readonly steps: number; readonly check: GateCheck }[] {
  return predictions.flatMap(({ steps, predicted, measured, se, pValue, exact }) =>
    measured === null || se === null || pValue === null || !exact
      ? []
      : [{ steps, check: { check: 'nelbo_from_profile', observed: measured, expected: predicted, se, pValue } }],
  );
}

function predictionOf(
  kind: ProfileKind,
  predictor: Predictor,
  reference: ProfilePoint,
  steps: number,
  direct: ProfilePoint | null,
): Prediction {
  const predicted = predictor.nelbo(steps);
  const exact = predictor.isExact(steps);
  const untested = { steps, predicted, measured: direct?.nelbo ?? null, se: null, pValue: null, exact };
  if (direct === null || direct === reference) return untested;
  const se = Math.hypot(direct.se, errorOf(kind, reference, direct));
  const samples = Math.min(direct.samples, reference.samples);
  if (se === 0 || samples < FEWEST_SAMPLES) return { ...untested, se };
  const distance = Math.max(0, Math.abs(direct.nelbo - predicted) - ROUNDING);
  return { ...untested, se, pValue: 2 * studentCdf(-distance / se, samples - 1) };
}

/**
 * Upper bound on the standard error of a prediction. Masked: of the R states the prediction reads K, each seen on 1 / R of the tokens where the direct
 * run sees 1 / K, so at worst its variance is R / K times the direct one's; entropies vary less than surprises do. Gaussian: the measured run plus two sums
 * over the same draws of noise, whose variances are at worst those of the runs with as many samples as the states have.
 */
function errorOf({ kind }: ProfileKind, reference: ProfilePoint, direct: ProfilePoint): number {
  if (kind === 'masked') return direct.se * Math.sqrt(reference.steps / direct.steps);
  const ratio = Math.sqrt(reference.sampleRatio);
  return Math.hypot(reference.se, reference.se * ratio, direct.se * ratio);
}

function predictorOf(kind: ProfileKind, reference: ProfilePoint): Predictor {
  return kind.kind === 'masked' ? maskedPredictor(reference) : gaussianPredictor(kind, reference);
}

function maskedPredictor({ states }: ProfilePoint): Predictor {
  const profile: MaskedProfile = { bits: Float64Array.from(states, ({ value }) => value) };
  return {
    fewest: 1,
    nelbo: (steps) => predictedMaskedNelbo(profile, steps),
    isExact: (steps) => isMeasuredAt(profile, steps),
    best: (steps) => {
      const { boundaries, nelbo } = bestMaskedSchedule(profile, steps);
      return { steps, nelbo, nodes: boundaries };
    },
  };
}

function gaussianPredictor({ grid, elements, floor }: Extract<ProfileKind, { kind: 'gaussian' }>, reference: ProfilePoint): Predictor {
  const { states, nelbo, steps: measuredSteps } = reference;
  const profile: GaussianProfile = {
    sigmas: states.map(({ noiseLevel }) => noiseLevel),
    mmse: states.map(({ value }) => value),
    elements,
    floor,
  };
  const gridOf = (steps: number): number[] => Array.from(sigmaGrid(grid, steps).subarray(0, steps));
  // What does not depend on the nodes between the first and the last: prior and reconstruction.
  const constant = nelbo - riemannBits(profile, gridOf(measuredSteps));
  return {
    // A single node is no grid: its last noise level is another one.
    fewest: 2,
    nelbo: (steps) => constant + riemannBits(profile, gridOf(steps)),
    isExact: (steps) => areNodes(profile, gridOf(steps)),
    best: (steps) => {
      const { sigmas, nelbo: sum } = bestSigmas(profile, steps);
      return { steps, nelbo: constant + sum, nodes: sigmas };
    },
  };
}
