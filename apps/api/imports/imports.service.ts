import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Prisma, ResultImport } from '../../../prisma/generated/client.js';
import type { Principal } from '../auth/principal.js';
import { IMPORT_LIMITS, type ImportInput, type ImportResponse } from '../contract/imports.js';
import { Problem } from '../problems/problem.js';
import { SweepsService } from '../sweeps/sweeps.service.js';
import { ImportsRepository } from './imports.repository.js';
import { readPoints } from './read-points.js';

/** External results that are drawn beside those of a sweep. Nothing else reads them. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly sweeps: SweepsService,
  ) {}

  /** Stores the points of a file. @throws Problem 404; 409 above the limit of a sweep; 422 with every field that is wrong. */
  async create(principal: Principal, sweepId: string, input: ImportInput): Promise<ImportResponse> {
    await this.sweeps.find(principal, sweepId);
    const points = readPoints(input);
    if ((await this.imports.count(principal.teamId, sweepId)) >= IMPORT_LIMITS.importsOfSweep)
      throw new Problem('conflict', `the sweep has ${IMPORT_LIMITS.importsOfSweep} imports, the most it can have; delete one`);
    const row = { id: uuidv7(), sweepId, name: input.name, metric: input.metric, points: points as Prisma.InputJsonValue };
    return importView(await this.imports.insert(principal.teamId, row));
  }

  /** Those of a sweep, oldest first. @throws Problem 404. */
  async list(principal: Principal, sweepId: string): Promise<{ items: ImportResponse[] }> {
    await this.sweeps.find(principal, sweepId);
    return { items: (await this.imports.list(principal.teamId, sweepId)).map(importView) };
  }

  /** @throws Problem 404. */
  async delete(principal: Principal, sweepId: string, id: string): Promise<void> {
    await this.sweeps.find(principal, sweepId);
    if (!(await this.imports.delete(principal.teamId, sweepId, id))) throw Problem.notFound('import', id);
  }
}

function importView({ id, sweepId, name, metric, points, createdAt }: ResultImport): ImportResponse {
  return {
    id,
    sweepId,
    name,
    external: true,
    metric: metric as ImportResponse['metric'],
    points: points as unknown as ImportResponse['points'],
    createdAt: createdAt.toISOString(),
  };
}
