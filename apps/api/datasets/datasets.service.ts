import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { heldOutProblem, type DatasetCard } from '../../../core/datasets/dataset.js';
import { WORLDS } from '../../../core/grid/vocabulary.js';
import { defaultParameters, worldOf, worldTitle } from '../../../core/worlds/index.js';
import { datasetRow } from '../../../platform/database/index.js';
import type { Dataset } from '../../../prisma/generated/client.js';
import type { Principal } from '../auth/principal.js';
import type { DatasetInput, DatasetResponse } from '../contract/datasets.js';
import { Problem, type ProblemPart } from '../problems/problem.js';
import { ARTIFACTS, type ArtifactLinks } from '../services.js';
import { isUniqueViolation } from '../http/idempotency.js';
import { DatasetsRepository } from './datasets.repository.js';

/** Data that models are made for: exact worlds, built-in datasets, and those that a team registers. */
@Injectable()
export class DatasetsService {
  constructor(
    private readonly datasets: DatasetsRepository,
    @Inject(ARTIFACTS) private readonly artifacts: ArtifactLinks,
  ) {}

  /** Exact worlds first, then datasets by name. */
  async list(principal: Principal): Promise<{ items: DatasetResponse[] }> {
    const rows = await this.datasets.list(principal.teamId);
    return { items: [...worlds(), ...rows.map(datasetView)] };
  }

  /** One of them. @throws Problem 404. */
  async get(principal: Principal, name: string): Promise<DatasetResponse> {
    const world = worlds().find((one) => one.name === name);
    if (world !== undefined) return world;
    const row = await this.datasets.find(principal.teamId, name);
    if (row === null) throw new Problem('not-found', `no dataset is named ${name}`);
    return datasetView(row);
  }

  /**
   * Registers a dataset.
   * @throws Problem 422 for held-out items or a model reference that do not fit; 409 when the name is taken.
   */
  async create({ teamId }: Principal, { name, card, heldOut }: DatasetInput): Promise<DatasetResponse> {
    if ((await this.datasets.find(teamId, name)) !== null) throw taken(name);
    const items = Buffer.from(heldOut, 'base64');
    const problem = heldOutProblem(card, items);
    const problems = [
      ...(problem === null ? [] : [{ pointer: '/heldOut', detail: problem }]),
      ...(await this.referenceProblems(teamId, card)),
    ];
    if (problems.length > 0) throw Problem.invalid(problems);
    const row = { id: uuidv7(), ...datasetRow(name, card, items) };
    await this.artifacts.putIfAbsent(row.key, items, 'application/octet-stream');
    try {
      return datasetView(await this.datasets.insert(teamId, row));
    } catch (error) {
      throw isUniqueViolation(error) ? taken(name) : error;
    }
  }

  private async referenceProblems(teamId: string, card: DatasetCard): Promise<ProblemPart[]> {
    const [field, reference] =
      card.kind === 'sequence' ? (['scorer', card.scorer] as const) : (['featureNetwork', card.featureNetwork] as const);
    if (reference === null) return [];
    const [name, version] = reference.split('@');
    const known = /^\d{1,9}$/.test(version) && (await this.datasets.hasModel(teamId, name, Number(version)));
    return known ? [] : [{ pointer: `/card/${field}`, detail: `no ready model is ${reference}` }];
  }
}

function taken(name: string): Problem {
  return new Problem('conflict', `a dataset is named ${name}; datasets do not change, so register another name`);
}

function worlds(): DatasetResponse[] {
  return WORLDS.map((world) => {
    const parameters = defaultParameters(world);
    return {
      id: null,
      name: world,
      origin: 'exact-world',
      kind: worldOf(world, parameters).kind,
      title: worldTitle(world),
      license: null,
      items: null,
      digest: null,
      card: { ...parameters },
      createdAt: null,
    };
  });
}

function datasetView(row: Dataset): DatasetResponse {
  const card = row.card as DatasetCard;
  return {
    id: row.id,
    name: row.name,
    origin: row.teamId === null ? 'built-in' : 'team',
    kind: card.kind,
    title: card.title,
    license: card.license,
    items: row.items,
    digest: row.digest,
    card: { ...card },
    createdAt: row.createdAt.toISOString(),
  };
}
