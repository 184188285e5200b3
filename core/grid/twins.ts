import { canonicalJson } from '../cells/cell.js';
import type { GraphRole } from '../inference/network.js';
import type { ModelSummary } from '../models/package.js';

/** A model whose cells are those of another one. */
export interface Twin {
  readonly model: ModelSummary;
  /** The model that stands for it. */
  readonly of: ModelSummary;
}

/** Models that make cells, and those that another one of them stands for. */
export interface ModelsAndTwins {
  readonly first: readonly ModelSummary[];
  readonly twins: readonly Twin[];
}

/** The same for two models of a combination that make the same cells. */
export function twinKey(model: ModelSummary): string {
  return canonicalJson({ graphs: digestsOf(model), interface: model.interface ?? null, parameters: model.data.parameters });
}

/** Graph digests of a model by role, in one order. */
export function digestsOf(model: ModelSummary): Readonly<Record<string, string>> {
  const entries = Object.entries(model.graphs) as [GraphRole, string][];
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Two names for the same graphs on the same data make the same cells, and a sweep has a cell once: the first name stands for both.
 * @param models In the order in which they stand for one another.
 * @returns The models that make cells, and those that are stood for.
 */
export function withoutTwins(models: readonly ModelSummary[]): ModelsAndTwins {
  const first = new Map<string, ModelSummary>();
  const twins: Twin[] = [];
  for (const model of models) {
    const key = twinKey(model);
    const of = first.get(key);
    if (of === undefined) first.set(key, model);
    else twins.push({ model, of });
  }
  return { first: [...first.values()], twins };
}

/** Why a twin has no cells of its own, for the list of what a plan leaves out. */
export function reasonOf({ model, of }: Twin): string {
  return `${nameOf(model)} has the graphs and the data of ${nameOf(of)}: its cells are the same, and are run and shown once, under that name`;
}

/** `name@version`. */
export function nameOf({ name, version }: ModelSummary): string {
  return `${name}@${String(version)}`;
}
