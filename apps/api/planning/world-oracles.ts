import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { canonicalJson } from '../../../core/cells/cell.js';
import { SPEC_LIMITS } from '../../../core/grid/spec.js';
import { worldIn, type DataName } from '../../../core/grid/vocabulary.js';
import type { ModelPackage, ModelSummary } from '../../../core/models/package.js';
import { worldNameProblem } from '../../../core/worlds/index.js';
import { worldOracles } from '../../../models/index.js';
import { graphKey } from '../../../platform/artifacts/index.js';
import { isUniqueViolation } from '../http/idempotency.js';
import { ARTIFACTS, type ArtifactLinks } from '../services.js';
import { ModelsRepository, type ModelVersion } from './models.repository.js';

/** Worlds whose oracles a process keeps. */
const KEPT = 50;

/** An oracle of a world with other parameters, as a plan sees it, with what it takes to register it. */
export interface WorldOracle {
  readonly summary: ModelSummary;
  readonly graphs: ModelPackage['graphs'];
  /** Whether the version was deleted; null where it does not exist. */
  readonly deleted: boolean | null;
}

/**
 * Oracles of worlds with other parameters than the published ones. They are made when a spec names such a world, and registered as models
 * of the team when the spec is to run, so that whatever plans and runs cells finds them like any other model.
 */
@Injectable()
export class WorldOracles {
  private readonly packages = new Map<DataName, readonly ModelPackage[]>();

  constructor(
    private readonly models: ModelsRepository,
    @Inject(ARTIFACTS) private readonly artifacts: ArtifactLinks,
  ) {}

  /**
   * The oracles that a spec needs and the team does not have.
   * @param input A spec of any form: what is no list of names is left to the check of the spec.
   * @param known Models that the team may use.
   */
  async missing(teamId: string, input: unknown, known: readonly ModelSummary[]): Promise<WorldOracle[]> {
    const packages: ModelPackage[] = [];
    for (const name of variantsIn(input).slice(0, SPEC_LIMITS.worldVariants)) {
      if (worldNameProblem(name) !== null) continue;
      packages.push(...this.packagesOf(name).filter((oracle) => !known.some((model) => isSame(oracle, model))));
      // A world may take a second: other requests get their turn.
      await nextTurn();
    }
    if (packages.length === 0) return [];
    const versions = await this.models.versionsOf(
      teamId,
      packages.map(({ name }) => name),
    );
    return packages.map((oracle) => {
      const own = versions.filter(({ name }) => name === oracle.name);
      return describe(oracle, own.find((version) => sameGraphs(oracle, version.graphs)) ?? null, own.at(0)?.version ?? 0);
    });
  }

  /** Registers oracles of the team: graphs first, so that a registered model always has its graphs. Repeating it is harmless. */
  async register(teamId: string, oracles: readonly WorldOracle[]): Promise<void> {
    for (const { summary, graphs, deleted } of oracles) {
      for (const { digest, bytes } of graphs) await this.artifacts.putIfAbsent(graphKey(digest), bytes, 'application/octet-stream');
      if (deleted === null) await this.insert(teamId, summary);
      else await this.models.restore(teamId, summary.id);
    }
  }

  private async insert(teamId: string, summary: ModelSummary): Promise<void> {
    try {
      await this.models.insertOracle(teamId, summary);
    } catch (error) {
      // Another request of the team needs the same world, and was first.
      if (!isUniqueViolation(error)) throw error;
    }
  }

  private packagesOf(name: DataName): readonly ModelPackage[] {
    const known = this.packages.get(name);
    if (known !== undefined) return known;
    const made = worldOracles(name);
    for (const oldest of this.packages.keys()) if (this.packages.size >= KEPT) this.packages.delete(oldest);
    this.packages.set(name, made);
    return made;
  }
}

function describe(oracle: ModelPackage, same: ModelVersion | null, newest: number): WorldOracle {
  const { name, origin, data, architecture, space, graphs } = oracle;
  const summary = { id: same?.id ?? uuidv7(), name, version: same?.version ?? newest + 1, origin, data, architecture, space };
  return { summary: { ...summary, graphs: digestsOf(oracle) }, graphs, deleted: same === null ? null : same.deletedAt !== null };
}

function digestsOf({ graphs }: ModelPackage): ModelSummary['graphs'] {
  return Object.fromEntries(graphs.map(({ role, digest }) => [role, digest]));
}

function sameGraphs(oracle: ModelPackage, graphs: unknown): boolean {
  return canonicalJson(digestsOf(oracle)) === canonicalJson(graphs);
}

function isSame(oracle: ModelPackage, model: ModelSummary): boolean {
  return model.name === oracle.name && model.origin === 'oracle' && sameGraphs(oracle, model.graphs);
}

/** Names of worlds with other parameters in the data axes of something that is to be a spec, each once. */
function variantsIn(input: unknown): DataName[] {
  const names = [input, ...listIn(input, 'conditional')].flatMap((part) => listIn(fieldOf(part, 'axes'), 'data'));
  const variants = names.filter((name): name is string => typeof name === 'string' && worldIn(name) !== null && worldIn(name) !== name);
  return [...new Set(variants)];
}

function listIn(value: unknown, field: string): readonly unknown[] {
  const list = fieldOf(value, field);
  return Array.isArray(list) ? list : [];
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
}
