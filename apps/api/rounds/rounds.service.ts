import { Injectable } from '@nestjs/common';
import { sweepSpecSchema, type SweepSpec } from '../../../core/grid/spec.js';
import { rungSamples } from '../../../core/rounds/halving.js';
import type { SweepAmendment } from '../../../prisma/generated/client.js';
import type { Principal } from '../auth/principal.js';
import type { RoundsQuery } from '../contract/requests.js';
import type { RoundsResponse } from '../contract/rounds.js';
import { decodeCursor, encodeCursor } from '../http/cursor.js';
import { SweepsService } from '../sweeps/sweeps.service.js';
import { RoundsRepository } from './rounds.repository.js';

/** How the intervals of adaptive precision are made. */
const INTERVAL =
  "Student's t over seeds at level 1 - (1 - confidence) / looks, where looks = 1 + ceil((maxSeeds - seeds at the beginning) / batch): by the union bound it covers with the confidence at whichever look a point stops";

/** What was decided in the rounds of a sweep. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly sweeps: SweepsService,
    private readonly rounds: RoundsRepository,
  ) {}

  /** The rule, the rounds so far, and a page of the points that have ended. @throws Problem 404. */
  async get(principal: Principal, id: string, { cursor, limit }: RoundsQuery): Promise<RoundsResponse> {
    const sweep = await this.sweeps.find(principal, id);
    const spec = sweepSpecSchema.parse(sweep.spec);
    const rounds = sweep.amendments.filter(({ kind }) => kind === 'round');
    const skip = cursor === undefined ? 0 : Number(decodeCursor(cursor, ['number'])[0]);
    const ends = await this.rounds.ends(principal.teamId, id, spec.halving?.direction === 'maximise', skip, limit + 1);
    return {
      rule: ruleOf(spec),
      finished: rounds.some(({ change }) => (change as { last?: boolean }).last === true),
      rounds: rounds.map(roundView),
      items: ends.slice(0, limit),
      next: ends.length > limit ? encodeCursor([skip + limit]) : null,
    };
  }
}

function ruleOf({ halving, precision, samples }: SweepSpec): RoundsResponse['rule'] {
  if (halving !== undefined) {
    const { metric, direction, eta } = halving;
    return { method: 'halving', metric, direction, eta, samples: rungSamples(halving, samples) };
  }
  return precision === undefined ? null : { method: 'precision', ...precision, interval: INTERVAL };
}

function roundView({ number, change, cells, hash }: SweepAmendment): RoundsResponse['rounds'][number] {
  const { round, points, goOn } = change as unknown as { readonly round: number; readonly points: number; readonly goOn: number };
  return { round, points, goOn, cells, amendment: number, hash };
}
