import type { Parameters } from '../../../core/cells/cell.js';
import { METRIC_DEFINITIONS, type MetricName } from '../../../core/cells/metrics.js';
import { worldIn, type DataKind, type DataName } from '../../../core/grid/vocabulary.js';
import { dataKindOf } from '../../../core/grid/applicability.js';
import { defaultParameters, worldOf, worldParameters, worldTitle, type ExactWorld } from '../../../core/worlds/index.js';
import type { CurvesResponse } from '../contract/curves.js';

/** Data as curves name them: unit, and for an exact world its entropy rate in that unit. */
export function describeWorld(data: DataName, parameters: Parameters | null): CurvesResponse['worlds'][number] {
  const name = worldIn(data);
  if (name === null) {
    const image = dataKindOf({ world: data, parameters: parameters ?? {} }) === 'image';
    return { data, title: data, unit: image ? 'bits/dim' : 'bits/token', entropy: null };
  }
  const world = worldOf(data, parameters ?? worldParameters(data));
  const others = data.slice(name.length);
  return {
    data,
    title: others === '' ? worldTitle(name) : `${worldTitle(name)} ${others}`,
    unit: rateUnit(world),
    entropy: entropyRate(world),
  };
}

/** The unit of a metric on data; empty where it has none. */
export function unitOf(metric: MetricName, data: DataKind): string {
  const { tokenUnit, dimensionUnit } = METRIC_DEFINITIONS[metric];
  const image = data === 'image' || (worldIn(data) !== null && worldOf(data, defaultParameters(data)).kind === 'image');
  return (image ? dimensionUnit : tokenUnit) ?? '';
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
