import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { METRIC_DEFINITIONS } from '../../../core/cells/metrics.js';
import { sweepSpecSchema } from '../../../core/grid/spec.js';
import { WORLDS } from '../../../core/grid/vocabulary.js';
import { defaultParameters, worldOf, worldTitle } from '../../../core/worlds/index.js';
import type { MetricDefinitionResponse, WorldResponse } from '../contract/reference.js';
import { entropyRate, rateUnit } from '../curves/describe-world.js';

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
        return { data, title: worldTitle(data), kind: world.kind, unit: rateUnit(world), entropy: entropyRate(world), parameters };
      }),
    };
  }

  /** JSON Schema (draft 2020-12) of a sweep spec as a user writes it. */
  sweepSpecSchema(): Record<string, unknown> {
    return { title: 'Entroscope sweep', ...z.toJSONSchema(sweepSpecSchema, { target: 'draft-2020-12', io: 'input' }) };
  }
}
