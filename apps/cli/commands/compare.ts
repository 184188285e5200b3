import type { CommandContext } from '../context.js';
import { comparisonCsv, comparisonTable } from '../output/comparison-table.js';
import { printFacets } from '../output/print-facets.js';
import { besideEachOther, facetsOf, type Metric, type PlotFacet } from '../plot/facets.js';
import { unwrap } from '../request.js';

/** What to compare, and in which form to show it. */
export interface CompareOptions {
  readonly y: Metric;
  readonly form: 'plot' | 'json' | 'csv';
}

/** `compare LEFT RIGHT`: differences with intervals as a table and both sweeps in one plot a world; `--json` and `--csv` print the differences. */
export async function compareCommand(context: CommandContext, left: string, right: string, { y, form }: CompareOptions): Promise<void> {
  const { client, terminal } = context;
  const comparison = await unwrap(
    client.GET('/v1/sweeps/{id}/compare/{otherId}', { params: { path: { id: left, otherId: right }, query: { y } } }),
  );
  if (form === 'json') return terminal.print(JSON.stringify(comparison, null, 2));
  if (form === 'csv') return terminal.print(comparisonCsv(comparison));
  if (comparison.points.length === 0) return terminal.print('Neither sweep has a complete cell with this metric.');
  terminal.print(comparisonTable(comparison));
  const facets = await Promise.all([facetsOfSweep(context, left, y), facetsOfSweep(context, right, y)]);
  await printFacets(
    context,
    besideEachOther([
      { name: 'left', facets: facets[0] },
      { name: 'right', facets: facets[1] },
    ]),
  );
}

async function facetsOfSweep({ client }: CommandContext, id: string, y: Metric): Promise<PlotFacet[]> {
  return facetsOf([await unwrap(client.GET('/v1/sweeps/{id}/curves', { params: { path: { id }, query: { x: 'nfe', y } } }))]);
}
