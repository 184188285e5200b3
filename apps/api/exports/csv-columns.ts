import { METRICS } from '../../../core/cells/metrics.js';
import type { CellResponse } from '../contract/responses.js';

/** One value of a CSV row; null is an empty field. */
type Field = string | number | null;

const ATTRIBUTES = {
  cell_id: (cell) => cell.id,
  state: (cell) => cell.state,
  data: (cell) => cell.data,
  architecture: (cell) => cell.architecture,
  space: (cell) => cell.space,
  model: (cell) => cell.model,
  sampler: (cell) => cell.sampler,
  steps: (cell) => cell.steps,
  seed: (cell) => cell.seed,
  samples: (cell) => cell.samples,
  nfe: (cell) => cell.nfe,
  lifts_per_token: (cell) => cell.liftsPerToken,
  failure_class: (cell) => cell.failure?.class ?? null,
} as const satisfies Record<string, (cell: CellResponse) => Field>;

/** Columns of the export: one row a cell, its attributes, then value, standard error and closed form of each metric. */
export const CSV_COLUMNS: readonly string[] = [
  ...Object.keys(ATTRIBUTES),
  ...METRICS.flatMap((metric) => [metric, `${metric}_se`, `${metric}_expected`]),
];

/** The row of a cell; metrics that it does not have are empty fields. */
export function csvRow(cell: CellResponse): Field[] {
  const metrics = new Map(cell.metrics.map((metric) => [metric.metric, metric]));
  return [
    ...Object.values(ATTRIBUTES).map((read) => read(cell)),
    ...METRICS.flatMap((name) => {
      const metric = metrics.get(name);
      return [metric?.value ?? null, metric?.se ?? null, metric?.expected ?? null];
    }),
  ];
}
