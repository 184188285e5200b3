import { Inject, Injectable } from '@nestjs/common';
import type { CellAttempt } from '../../../prisma/generated/client.js';
import type { Principal } from '../auth/principal.js';
import type { AttemptResponse } from '../contract/cells.js';
import { Problem } from '../problems/problem.js';
import { ARTIFACTS, type ArtifactLinks } from '../services.js';
import { AttemptsRepository } from './attempts.repository.js';

/** How long a presigned URL works, in seconds. */
const URL_SECONDS = 15 * 60;

/** The attempts at a cell and their logs, which outlive their workers. */
@Injectable()
export class AttemptsService {
  constructor(
    private readonly attempts: AttemptsRepository,
    @Inject(ARTIFACTS) private readonly artifacts: ArtifactLinks,
  ) {}

  /** Attempts at a cell, oldest first. @throws Problem 404. */
  async list({ teamId }: Principal, cellId: string): Promise<{ items: AttemptResponse[] }> {
    const attempts = await this.attempts.of(teamId, cellId);
    if (attempts === null) throw new Problem('not-found', `no cell has the id ${cellId}`);
    return { items: await Promise.all(attempts.map((attempt, index) => this.view(attempt, index + 1))) };
  }

  private async view(attempt: CellAttempt, number: number): Promise<AttemptResponse> {
    const { fence, sweepId, worker, startedAt, endedAt, deviceMs, resumedShare, outcome, message, logKey, logBytes } = attempt;
    const log = logKey === null ? null : { bytes: logBytes ?? 0, url: await this.artifacts.presign(logKey, URL_SECONDS) };
    return {
      number,
      fence,
      sweepId,
      worker,
      startedAt: startedAt.toISOString(),
      endedAt: endedAt.toISOString(),
      deviceSeconds: deviceMs === null ? null : deviceMs / 1000,
      resumedShare,
      outcome,
      message,
      log,
    };
  }
}
