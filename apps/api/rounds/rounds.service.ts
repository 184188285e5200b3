import { Injectable } from '@nestjs/common';
import { sweepSpecSchema, type SweepSpec } from '../../../core/grid/spec.js';
import { rungSamples } from '../../../core/rounds/halving.js';
import type { SweepAmendment } from '../../../prisma/generated/client.js';
import type { Principal } from '../auth/principal.js';
import type { RoundsQuery } from '../contract/requests.js';
import type { RoundsResponse } from '../contract/rounds.js';
import { badCursor, decodeCursor, pageOf } from '../http/cursor.js';
import { unstorable } from '../http/storable-text.js';
import { SweepsService } from '../sweeps/sweeps.service.js';
import { RoundsRepository, type EndPlace } from './rounds.repository.js';

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
    const after = cursor === undefined ? null : endPlace(cursor);
    const ends = await this.rounds.ends(principal.teamId, id, spec.halving?.direction === 'maximise', after, limit + 1);
    const page = pageOf(ends, limit, ({ round, data, rank, position }) => [round, data, rank, position]);
    return {
      rule: ruleOf(spec),
      finished: rounds.some(({ change }) => (change as { last?: boolean }).last === true),
      rounds: rounds.map(roundView),
      items: page.rows.map(({ rank: _rank, position: _position, ...point }) => point),
      next: page.next,
    };
  }
}

/** @throws Problem 422 for a cursor of another listing. */
function endPlace(cursor: string): EndPlace {
  const [round, world, rank, position] = decodeCursor(cursor, ['number', 'string', 'string', 'number']);
  const isPlace = [round, position].every((part) => Number.isInteger(part) && Number(part) >= 0 && Number(part) < 2 ** 31);
  if (!isPlace || Number.isNaN(Number(rank)) || unstorable(world).length > 0) throw badCursor();
  return { round: Number(round), world: String(world), rank: Number(rank), position: Number(position) };
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
