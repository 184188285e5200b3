import type { Parameters } from '../cells/cell.js';
import { dataKindOf, positionsOf, samplerParameters } from '../grid/applicability.js';
import { SUB_BATCH, worldIn, type Architecture, type DataName, type Sampler, type Space } from '../grid/vocabulary.js';
import { worldOf } from '../worlds/index.js';
import { lineProfile, type LineProfile, type ProfileKind, type ProfilePoint, type ProfileState } from './line-profile.js';

/** What a sweep has of a point whose NELBO was measured. */
export interface NelboPoint {
  readonly pointId: string;
  readonly world: DataName;
  readonly parameters: Parameters;
  readonly architecture: Architecture;
  readonly space: Space;
  readonly sampler: Sampler;
  readonly model: string;
  /** True for the exact network of a world. */
  readonly oracle: boolean;
  readonly steps: number;
  /** Samples a cell, and over all cells. */
  readonly samples: number;
  readonly n: number;
  readonly nelbo: number;
  readonly se: number;
  /** One of its cells. */
  readonly cellId: string;
  /** Axes of a state of the model's step graph; null where it has none, or nothing says them. */
  readonly stateShape: readonly number[] | null;
}

/** Mean state of a point's cells; null where it was not measured. */
export interface MeanState {
  readonly noiseLevel: number;
  readonly predictiveEntropyOnData: number | null;
  readonly nllOnData: number | null;
  readonly mmse: number | null;
}

/** The points of a curve. */
export interface NelboLine extends Pick<NelboPoint, 'world' | 'parameters' | 'architecture' | 'space' | 'sampler' | 'model' | 'oracle'> {
  readonly points: readonly NelboPoint[];
  readonly kind: ProfileKind;
  /** The longest run, of which the profile is. */
  readonly reference: NelboPoint;
}

/** The lines of a sweep that a profile can predict: others have no closed form of the NELBO in their states. */
export function nelboLines(points: readonly NelboPoint[]): NelboLine[] {
  const lines = new Map<string, NelboPoint[]>();
  for (const point of points) {
    const { world, parameters, architecture, space, sampler, model, samples } = point;
    const key = JSON.stringify([world, parameters, architecture, space, sampler, model, samples]);
    lines.set(key, [...(lines.get(key) ?? []), point]);
  }
  return [...lines.values()].flatMap((own) => {
    const [{ world, parameters, architecture, space, sampler, model, oracle }] = own;
    const kind = kindOf(own[0]);
    if (kind === null) return [];
    const reference = own.reduce((most, point) => (point.steps > most.steps ? point : most));
    return [{ world, parameters, architecture, space, sampler, model, oracle, points: own, kind, reference }];
  });
}

/** The profile of a line. @param states Mean states of its longest run, the last one included. */
export function profileOf({ kind, points, reference, oracle }: NelboLine, states: readonly MeanState[]): LineProfile | null {
  const found = states.slice(0, reference.steps).flatMap((state): ProfileState[] => {
    // The entropy of a prediction is its surprise on data for exact networks, and then of less variance.
    const bits = oracle ? state.predictiveEntropyOnData : state.nllOnData;
    const value = kind.kind === 'masked' ? bits : state.mmse;
    return value === null ? [] : [{ noiseLevel: state.noiseLevel, value }];
  });
  if (found.length < reference.steps) return null;
  return lineProfile(
    kind,
    points.map((point): ProfilePoint => {
      const { steps, nelbo, se, n, samples } = point;
      // Gaussian states are of the first sub-batch of each cell, masked ones of all.
      const sampleRatio = kind.kind === 'masked' ? 1 : samples / Math.min(samples, SUB_BATCH);
      return { steps, nelbo, se, samples: n, sampleRatio, states: point === reference ? found : [] };
    }),
  );
}

function kindOf(point: NelboPoint): ProfileKind | null {
  const { world, parameters, architecture, space, sampler } = point;
  if (sampler === 'mdlm_ancestral') return { kind: 'masked' };
  if (architecture !== 'gaussian-diffusion' || sampler !== 'ddpm') return null;
  const grid = samplerParameters(sampler, space, dataKindOf({ world, parameters }));
  const name = worldIn(world);
  if (space === 'pixel' && name !== null) {
    const exact = worldOf(name, parameters);
    return exact.kind === 'image' ? { kind: 'gaussian', grid, elements: 1, floor: exact.sigmaRef } : null;
  }
  const elements = space === 'token-embedding' ? elementsOfToken(point) : null;
  return elements === null ? null : { kind: 'gaussian', grid, elements, floor: 0 };
}

/** Elements of the embedding of a token: V of the one-hots of an exact network. */
function elementsOfToken({ oracle, world, parameters, stateShape }: NelboPoint): number | null {
  const name = worldIn(world);
  const exact = oracle && name !== null ? worldOf(name, parameters) : null;
  if (exact !== null) return exact.kind === 'sequence' ? exact.vocabulary : null;
  const length = positionsOf(parameters);
  return stateShape === null || length === null ? null : stateShape.reduce((product, size) => product * size, 1) / length;
}
