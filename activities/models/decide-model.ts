import { worldIn } from '../../core/grid/vocabulary.js';
import type { ContractProblem, ModelCard, ModelInterface } from '../../core/models/contract/index.js';
import type { Database } from '../../platform/database/index.js';
import { Prisma } from '../../prisma/generated/client.js';
import type { CheckModelOutput } from '../contract.js';

/** The tag that every accepted version gets; it may be moved afterwards. */
const LATEST = 'latest';

/** What an accepted model is from then on. */
export interface AcceptedModel {
  readonly graphs: Readonly<Record<string, string>>;
  readonly digest: string;
  readonly card: ModelCard;
  /** Null for graphs that the engine calls directly. */
  readonly interface: ModelInterface | null;
  readonly report: object;
}

/**
 * Accepts a model that is being checked and moves the tag `latest` to it; a model that has the bytes and the card of an earlier
 * version of its name is refused, naming it.
 * @returns The state in which the model is now.
 */
export async function acceptModel(database: Database, modelId: string, accepted: AcceptedModel): Promise<CheckModelOutput['state']> {
  const model = await database.model.findUniqueOrThrow({ where: { id: modelId } });
  const same = await database.model.findFirst({
    where: { teamId: model.teamId, name: model.name, digest: accepted.digest, state: 'ready' },
  });
  if (same !== null) {
    return refuseModel(database, modelId, [
      { pointer: '/files', detail: `these graphs and this card are version ${same.version} of ${model.name} already` },
    ]);
  }
  const { card } = accepted;
  await database.$transaction(async (transaction) => {
    const { count } = await transaction.model.updateMany({
      where: { id: modelId, state: 'checking' },
      data: {
        state: 'ready',
        graphs: accepted.graphs,
        digest: accepted.digest,
        card: card,
        interface: accepted.interface === null ? Prisma.DbNull : (accepted.interface as Prisma.InputJsonValue),
        report: accepted.report,
        world: card.data ?? null,
        dataParameters:
          card.data === undefined ? Prisma.DbNull : ((worldIn(card.data) === null ? {} : card.dataParameters) as Prisma.InputJsonValue),
        architecture: card.architecture,
        space: card.space,
        checkedAt: new Date(),
      },
    });
    if (count === 0 || model.teamId === null) return;
    const tag = { teamId: model.teamId, name: model.name, tag: LATEST };
    await transaction.modelTag.upsert({
      where: { teamId_name_tag: tag },
      create: { ...tag, modelId },
      update: { modelId, updatedAt: new Date() },
    });
  });
  return 'ready';
}

/** Refuses a model that is being checked, with everything that must change. */
export async function refuseModel(
  database: Database,
  modelId: string,
  problems: readonly ContractProblem[],
): Promise<CheckModelOutput['state']> {
  await database.model.updateMany({
    where: { id: modelId, state: 'checking' },
    data: { state: 'refused', problems: problems as unknown as Prisma.InputJsonValue, checkedAt: new Date() },
  });
  return 'refused';
}
