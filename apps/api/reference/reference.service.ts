import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { METRIC_DEFINITIONS } from '../../../core/cells/metrics.js';
import { sweepSpecSchema } from '../../../core/grid/spec.js';
import { WORLDS } from '../../../core/grid/vocabulary.js';
import { defaultParameters, dependenceOf, type ExactWorld, worldOf, worldTitle } from '../../../core/worlds/index.js';
import type { MetricDefinitionResponse, WorldResponse } from '../contract/reference.js';
import { entropyRate, rateUnit } from '../curves/describe-world.js';

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

/** Definitions that clients need to describe what they show. */
@Injectable()
export class ReferenceService {
  /** The metrics in their order. */
  metrics(): { items: MetricDefinitionResponse[] } {
    return { items: Object.values(METRIC_DEFINITIONS) };
  }

  /** The built-in worlds with their exact entropy rates. */
  worlds(): { items: WorldResponse[] } {
    return {
      items: WORLDS.map((data) => {
        const parameters = defaultParameters(data);
        const world = worldOf(data, parameters);
        const { kind } = world;
        return { data, title: worldTitle(data), kind, unit: rateUnit(world), entropy: entropyRate(world), ...figuresOf(world), parameters };
      }),
    };
  }

  /** JSON Schema (draft 2020-12) of a sweep spec as a user writes it. */
  sweepSpecSchema(): Record<string, unknown> {
    return { title: 'Entroscope sweep', ...z.toJSONSchema(sweepSpecSchema, { target: 'draft-2020-12', io: 'input' }) };
  }
}
