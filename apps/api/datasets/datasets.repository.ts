import { Injectable } from '@nestjs/common';
import type { Dataset, Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';

/** Datasets of a team, and the built-in ones to read. */
@Injectable()
export class DatasetsRepository {
  constructor(private readonly scope: TeamScope) {}

  async list(teamId: string): Promise<Dataset[]> {
    return this.scope.of(teamId).dataset.findMany({ orderBy: { name: 'asc' } });
  }

  async find(teamId: string, name: string): Promise<Dataset | null> {
    return this.scope.of(teamId).dataset.findFirst({ where: { name } });
  }

  /** @throws PrismaClientKnownRequestError P2002 when the team has a dataset of this name. */
  async insert(teamId: string, dataset: Omit<Prisma.DatasetUncheckedCreateInput, 'teamId'>): Promise<Dataset> {
    return this.scope.of(teamId).dataset.create({ data: { ...dataset, teamId } });
  }

  /** True when the team may use a model of this name and version that is ready. */
  async hasModel(teamId: string, name: string, version: number): Promise<boolean> {
    return (await this.scope.of(teamId).model.count({ where: { name, version, state: 'ready' } })) > 0;
  }
}
