import { setImmediate as otherWork } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { METRIC_DEFINITIONS } from '../../../core/cells/metrics.js';
import { nelboLines, profileOf } from '../../../core/profile/index.js';
import type { Principal } from '../auth/principal.js';
import type { ProfileResponse } from '../contract/profile.js';
import { SweepsService } from '../sweeps/sweeps.service.js';
import { ProfileRepository } from './profile.repository.js';

/** Profiles of a sweep and what they predict. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly sweeps: SweepsService,
  ) {}

  /** @throws Problem 404. */
  async get(principal: Principal, sweepId: string): Promise<ProfileResponse> {
    await this.sweeps.find(principal, sweepId);
    const lines = nelboLines(await this.profiles.points(principal.teamId, sweepId));
    const references = lines.map(({ reference }) => reference.pointId);
    const states = await this.profiles.states(principal.teamId, sweepId, references);
    const answer: ProfileResponse['lines'] = [];
    for (const line of lines) {
      const profile = profileOf(line, states.get(line.reference.pointId) ?? []);
      await otherWork();
      if (profile === null) continue;
      const { world: data, architecture, space, sampler, model, oracle, kind } = line;
      const { tokenUnit, dimensionUnit } = METRIC_DEFINITIONS.nelbo;
      const unit = (space === 'pixel' ? dimensionUnit : tokenUnit) ?? '';
      answer.push({ data, architecture, space, sampler, model, oracle, unit, kind: kind.kind, ...copyOf(profile) });
    }
    return { sweepId, lines: answer };
  }
}

function copyOf({ reference, states, predictions, best }: NonNullable<ReturnType<typeof profileOf>>) {
  return {
    reference,
    states: states.map((state) => ({ ...state })),
    predictions: predictions.map((prediction) => ({ ...prediction })),
    best: best.map(({ nodes, ...schedule }) => ({ ...schedule, nodes: [...nodes] })),
  };
}
