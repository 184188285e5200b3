import { Injectable } from '@nestjs/common';
import { Prisma, type Model, type ModelFile, type ModelState } from '../../../prisma/generated/client.js';
import { DELETED_TOO, TeamScope } from '../auth/team-scope.js';
import type { ModelInput } from '../contract/models.js';

/** A model with its tags and files. */
export type ModelRow = Model & { tags: { tag: string }[]; files: ModelFile[] };

const WITH_PARTS = {
  tags: { select: { tag: true }, orderBy: { tag: 'asc' } },
  files: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.ModelInclude;

/** Where a listing goes on. */
export interface ModelPosition {
  readonly createdAt: Date;
  readonly id: string;
}

/** What a listing is narrowed to. */
export interface ModelFilter {
  readonly name?: string;
  readonly state?: ModelState;
  /** Those that are deleted, instead of those that are there. */
  readonly deleted: boolean;
}

/** The models of a team, and the built-in ones to read. */
@Injectable()
export class RegistryRepository {
  constructor(private readonly scope: TeamScope) {}

  /** Newest first, after a position. */
  async list(teamId: string, { deleted, ...filter }: ModelFilter, after: ModelPosition | null, take: number): Promise<ModelRow[]> {
    const position: Prisma.ModelWhereInput =
      after === null ? {} : { OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }] };
    return this.scope.of(teamId).model.findMany({
      where: { AND: [filter, position], deletedAt: deleted ? { not: null } : null },
      include: WITH_PARTS,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take,
    });
  }

  async find(teamId: string, id: string): Promise<ModelRow | null> {
    return this.scope.of(teamId).model.findFirst({ where: { id }, include: WITH_PARTS });
  }

  /** True when a built-in model has this name. */
  async isBuiltIn(teamId: string, name: string): Promise<boolean> {
    return (await this.scope.of(teamId).model.findFirst({ where: { name, teamId: null }, select: { id: true } })) !== null;
  }

  /** The team's models that are uploaded or checked at the moment, oldest first. */
  async open(teamId: string): Promise<ModelRow[]> {
    return this.scope.of(teamId).model.findMany({
      where: { teamId, state: { in: ['uploading', 'checking'] } },
      include: WITH_PARTS,
      orderBy: { createdAt: 'asc' },
    });
  }

  /**
   * Inserts the next version of a name in state `uploading`.
   * @param uploadIds Multipart upload of each file, in their order.
   * @throws PrismaClientKnownRequestError P2002 when another request took the version number at the same moment.
   */
  async insert(teamId: string, id: string, input: ModelInput, uploadIds: readonly string[]): Promise<void> {
    const database = this.scope.of(teamId);
    const newest = await database.model.findFirst({
      // The version of a deleted model is not given again.
      where: { teamId, name: input.name, ...DELETED_TOO },
      orderBy: { version: 'desc' },
      select: { version: true },
    });
    await database.model.create({
      data: {
        id,
        teamId,
        name: input.name,
        version: (newest?.version ?? 0) + 1,
        origin: 'upload',
        state: 'uploading',
        device: input.device,
        graphs: {},
        card: input.card as Prisma.InputJsonValue,
        files: { create: input.files.map((file, position) => ({ ...file, position, uploadId: uploadIds[position] })) },
      },
    });
  }

  /** Moves a model from `uploading` to another state. @returns False when it was not uploading any more. */
  async leaveUpload(teamId: string, id: string, data: Prisma.ModelUpdateManyMutationInput): Promise<boolean> {
    const { count } = await this.scope.of(teamId).model.updateMany({ where: { id, state: 'uploading' }, data });
    return count === 1;
  }

  /** Marks a model of the team whose check is over as deleted; false when there is none. */
  async markDeleted(teamId: string, id: string, now: Date): Promise<boolean> {
    const where = { id, state: { in: ['ready' as const, 'refused' as const] } };
    return (await this.scope.of(teamId).model.updateMany({ where, data: { deletedAt: now } })).count === 1;
  }

  /** Takes the mark off; false when the team has no such model, deleted or not. */
  async unmarkDeleted(teamId: string, id: string): Promise<boolean> {
    return (await this.scope.of(teamId).model.updateMany({ where: { id, ...DELETED_TOO }, data: { deletedAt: null } })).count === 1;
  }

  /** Moves a tag of a name to one of its versions. */
  async tag(teamId: string, { id, name }: { readonly id: string; readonly name: string }, tag: string): Promise<void> {
    await this.scope.of(teamId).$transaction(async (transaction) => {
      await transaction.modelTag.deleteMany({ where: { name, tag } });
      await transaction.modelTag.create({ data: { teamId, name, tag, modelId: id } });
    });
  }

  /** Takes a tag off a version. @returns False when it was not there. */
  async untag(teamId: string, modelId: string, tag: string): Promise<boolean> {
    return (await this.scope.of(teamId).modelTag.deleteMany({ where: { modelId, tag } })).count > 0;
  }
}
