import type { Parameters } from '../../../core/cells/cell.js';
import { METRIC_DEFINITIONS, type MetricName } from '../../../core/cells/metrics.js';
import type { World } from '../../../core/grid/vocabulary.js';
import { defaultParameters, worldOf, worldTitle, type ExactWorld } from '../../../core/worlds/index.js';
import type { CurvesResponse } from '../contract/curves.js';

/** A world as curves name it: its unit and its exact entropy rate in that unit. */
export function describeWorld(data: World, parameters: Parameters | null): CurvesResponse['worlds'][number] {
  const world = worldOf(data, parameters ?? defaultParameters(data));
  return { data, title: worldTitle(data), unit: rateUnit(world), entropy: entropyRate(world) };
}

/** The unit of a metric on a world; empty where it has none. */
export function unitOf(metric: MetricName, data: World): string {
  const { tokenUnit, dimensionUnit } = METRIC_DEFINITIONS[metric];
  return (worldOf(data, defaultParameters(data)).kind === 'image' ? dimensionUnit : tokenUnit) ?? '';
}

/** Unit of path and marginal metrics. */
export function rateUnit(world: ExactWorld): string {
  return world.kind === 'image' ? 'bits/dim' : 'bits/token';
}

/** H per token; for images the entropy per pixel above `sigmaRef`, as differential entropy has no zero. Null for `noop`. */
export function entropyRate(world: ExactWorld): number | null {
  switch (world.kind) {
    case 'sequence':
      return world.entropyBits / world.length;
    case 'image':
      return world.referenceEntropyBits / world.dimensions;
    case 'noop':
      return null;
  }
}
