import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { CommandContext } from '../context.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { printFacets } from '../output/print-facets.js';
import { withExternalSeries } from '../plot/external-series.js';
import { DEFAULT_METRICS, facetsOf, standingForExcess, type Metric } from '../plot/facets.js';
import { resultsTable } from '../output/results-table.js';
import { unwrap } from '../request.js';
import type { Schema } from '../../client/index.js';

type Curves = Schema<'Curves'>;

/** What to show, and in which form. */
export interface ResultsOptions {
  /** A metric; when left out, the best measure of the excess that each series has, or what stands in for it on data without an exact limit. */
  readonly y: Metric | null;
  readonly form: 'plot' | 'json' | 'csv';
}

/** `results ID`: table and terminal plot; `--json` prints the curves, `--csv` all cells. */
export async function resultsCommand(context: CommandContext, id: string, { y, form }: ResultsOptions): Promise<void> {
  if (form === 'csv') return printCsv(context, id);
  const metrics = y === null ? DEFAULT_METRICS : [y];
  const answers = await Promise.all(metrics.map((metric) => curves(context, id, metric)));
  if (form === 'json') return context.terminal.print(JSON.stringify(y === null ? answers : answers[0], null, 2));
  await printPlots(context, id, y === null ? answers.map(standingForExcess) : answers);
}

async function curves({ client }: CommandContext, id: string, y: Metric): Promise<Curves> {
  return unwrap(client.GET('/v1/sweeps/{id}/curves', { params: { path: { id }, query: { x: 'nfe', y } } }));
}

async function printPlots(context: CommandContext, id: string, answers: readonly Curves[]): Promise<void> {
  const { client, terminal } = context;
  const imports = await unwrap(client.GET('/v1/sweeps/{id}/imports', { params: { path: { id } } }));
  const facets = withExternalSeries(facetsOf(answers), imports.items);
  if (facets.length === 0) return terminal.print('No cell with this metric is complete yet.');
  terminal.print(resultsTable(facets));
  await printFacets(context, facets);
  const unfinished = answers.some((answer) => !answer.complete);
  if (unfinished) terminal.note('Some cells are not complete: points stand for those that are.');
}

/** The API streams the cells; they go to standard output as they come. */
async function printCsv({ client }: CommandContext, id: string): Promise<void> {
  const body = await unwrap(client.GET('/v1/sweeps/{id}/export.csv', { params: { path: { id } }, parseAs: 'stream' }));
  if (body === null) throw new CommandFailure(EXIT.error, 'The API sent no CSV.');
  await pipeline(Readable.fromWeb(body), process.stdout, { end: false });
}
