import type { ModelSummary } from '../models/package.js';
import { withoutTwins, type ModelsAndTwins } from './twins.js';

/** The models among `models` that `references` name, by name and version; of those with the same graphs on the same data the first one stands for all. */
export function chooseModels(references: readonly string[], models: readonly ModelSummary[]): ModelsAndTwins {
  const chosen = new Map<string, ModelSummary>();
  for (const reference of references) {
    const matching = reference === 'latest' ? models : models.filter((m) => isNamedBy(m, reference));
    for (const model of currentOfEachName(matching, reference)) chosen.set(model.id, model);
  }
  const sorted = [...chosen.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version - b.version));
  return withoutTwins(sorted);
}

/** Whether a reference is the model's `name`, `name@3` or `name@tag`. */
export function isNamedBy(model: ModelSummary, reference: string): boolean {
  if (reference === model.name || reference === `${model.name}@${model.version}`) return true;
  return (model.tags ?? []).some((tag) => reference === `${model.name}@${tag}`);
}

/** A reference without a version means the version tagged `latest`; where nothing is tagged, the newest. */
function currentOfEachName(models: readonly ModelSummary[], reference: string): ModelSummary[] {
  if (reference.includes('@')) return [...models];
  const current = new Map<string, ModelSummary>();
  for (const model of models) {
    const known = current.get(model.name);
    if (known === undefined || isLatest(model) || (!isLatest(known) && known.version < model.version)) current.set(model.name, model);
  }
  return [...current.values()];
}

function isLatest({ tags }: ModelSummary): boolean {
  return tags?.includes('latest') ?? false;
}
