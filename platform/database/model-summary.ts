import { datasetParameters } from '../../core/datasets/cell-data.js';
import { datasetCardSchema, type DatasetCard } from '../../core/datasets/dataset.js';
import type { Instrument, InstrumentKind } from '../../core/datasets/instrument.js';
import type { ModelSummary } from '../../core/models/package.js';
import type { Dataset, Model } from '../../prisma/generated/client.js';

type ModelRow = Model & { readonly tags: readonly { readonly tag: string }[] };

/** A dataset as cells name it. */
interface MeasuredData {
  readonly parameters: ModelSummary['data']['parameters'];
  readonly instrument: Instrument | null;
}

/**
 * Rows of `models` as planners see them, less those that name no data: without data there is nothing to measure them against.
 * @param models Every model that the team may use, also those that only measure samples.
 * @param datasets Every dataset that the team may use.
 */
export function modelSummaries(models: readonly ModelRow[], datasets: readonly Dataset[]): ModelSummary[] {
  const measured = new Map(datasets.map((dataset) => [dataset.name, measuredData(dataset, models)]));
  return models.map((row) => modelSummary(row, measured)).filter((model) => model !== null);
}

function measuredData({ card: stored, key }: Dataset, models: readonly ModelRow[]): MeasuredData {
  const card = datasetCardSchema.parse(stored);
  const items = key.replace(/^datasets\//, '').replace(/\.bin$/, '');
  return { parameters: datasetParameters(card, items), instrument: instrumentOf(card, models) };
}

/** The network that a card names `name@version` or `name@tag`; null where it names none that the team may use. */
function instrumentOf(card: DatasetCard, models: readonly ModelRow[]): Instrument | null {
  const [kind, role, reference]: [InstrumentKind, string, string | null] =
    card.kind === 'sequence' ? ['scorer', 'step', card.scorer] : ['features', 'features', card.featureNetwork];
  if (reference === null) return null;
  const [name, version] = reference.split('@');
  const model = models.find((row) => row.name === name && (String(row.version) === version || row.tags.some(({ tag }) => tag === version)));
  const graph = (model?.graphs as Record<string, string> | undefined)?.[role];
  if (model === undefined || graph === undefined) return null;
  return {
    kind,
    graph,
    ...(model.interface === null ? {} : { interface: model.interface as unknown as Instrument['interface'] & object }),
  };
}

/**
 * The table is written from checked cards and built-in packages only, so its words are those of the vocabulary.
 */
function modelSummary(row: ModelRow, datasets: ReadonlyMap<string, MeasuredData>): ModelSummary | null {
  if (row.world === null || row.architecture === null || row.space === null) return null;
  const dataset = datasets.get(row.world);
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    origin: row.origin as ModelSummary['origin'],
    data: { world: row.world, parameters: dataset?.parameters ?? ((row.dataParameters ?? {}) as ModelSummary['data']['parameters']) },
    instrument: dataset?.instrument ?? null,
    architecture: row.architecture as ModelSummary['architecture'],
    space: row.space as ModelSummary['space'],
    graphs: row.graphs as ModelSummary['graphs'],
    interface: row.interface as ModelSummary['interface'],
    tags: row.tags.map(({ tag }) => tag),
  };
}
