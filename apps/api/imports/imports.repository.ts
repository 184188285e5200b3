import { Injectable } from '@nestjs/common';
import type { Prisma, ResultImport } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';

/** External results beside a team's sweeps. */
@Injectable()
export class ImportsRepository {
  constructor(private readonly scope: TeamScope) {}

  async insert(teamId: string, row: Omit<Prisma.ResultImportUncheckedCreateInput, 'teamId'>): Promise<ResultImport> {
    return this.scope.of(teamId).resultImport.create({ data: { ...row, teamId } });
  }

  /** Those of a sweep, oldest first. */
  async list(teamId: string, sweepId: string): Promise<ResultImport[]> {
    return this.scope.of(teamId).resultImport.findMany({ where: { sweepId }, orderBy: { id: 'asc' } });
  }

  async count(teamId: string, sweepId: string): Promise<number> {
    return this.scope.of(teamId).resultImport.count({ where: { sweepId } });
  }

  /** False when the sweep has no such import. */
  async delete(teamId: string, sweepId: string, id: string): Promise<boolean> {
    return (await this.scope.of(teamId).resultImport.deleteMany({ where: { id, sweepId } })).count === 1;
  }
}
