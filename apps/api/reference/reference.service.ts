import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { METRIC_DEFINITIONS } from '../../../core/cells/metrics.js';
import { sweepSpecSchema } from '../../../core/grid/spec.js';
import { worldIn, WORLDS, type DataName } from '../../../core/grid/vocabulary.js';
import { dependenceOf, type ExactWorld, worldNameProblem, worldOf, worldParameters } from '../../../core/worlds/index.js';
import type { MetricDefinitionResponse, WorldResponse } from '../contract/reference.js';
import { describeWorld } from '../curves/describe-world.js';
import { Problem } from '../problems/problem.js';

type Figures = Pick<WorldResponse, 'entropyBits' | 'entropyError' | 'totalCorrelationBits' | 'dualTotalCorrelationBits'>;

/** Exact figures of a world. */
function figuresOf(world: ExactWorld): Figures {
  const unknown = { totalCorrelationBits: null, dualTotalCorrelationBits: null };
  switch (world.kind) {
    case 'sequence':
      return { entropyBits: world.entropyBits, entropyError: world.entropyError, ...dependenceOf(world) };
    case 'image':
      return { entropyBits: world.referenceEntropyBits, entropyError: world.entropyError, ...unknown };
    case 'noop':
      return { entropyBits: null, entropyError: null, ...unknown };
  }
}

function describe(name: DataName): WorldResponse {
  const parameters = worldParameters(name);
  const world = worldOf(name, parameters);
  return { ...describeWorld(name, parameters), kind: world.kind, ...figuresOf(world), parameters };
}

/** Definitions that clients need to describe what they show. */
@Injectable()
export class ReferenceService {
  /** The metrics in their order. */
  metrics(): { items: MetricDefinitionResponse[] } {
    return { items: Object.values(METRIC_DEFINITIONS) };
  }

  /** The built-in worlds with their exact entropy rates. */
  worlds(): { items: WorldResponse[] } {
    return { items: WORLDS.map(describe) };
  }

  /** One world, with other parameters than the published ones where its name has some. @throws Problem 404; 422 for parameters that it does not take. */
  world(name: string): WorldResponse {
    if (worldIn(name) === null) throw new Problem('not-found', `no exact world is named ${name}`);
    const detail = worldNameProblem(name);
    if (detail !== null) throw Problem.invalid([{ pointer: 'name', detail }]);
    return describe(name);
  }

  /** JSON Schema (draft 2020-12) of a sweep spec as a user writes it. */
  sweepSpecSchema(): Record<string, unknown> {
    return { title: 'Entroscope sweep', ...z.toJSONSchema(sweepSpecSchema, { target: 'draft-2020-12', io: 'input' }) };
  }
}
