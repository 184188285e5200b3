import type { Cost, ErrorMetric } from '../../../core/derived/index.js';
import type { CommandContext } from '../context.js';
import { costTable, derivedLegend, derivedTable } from '../output/derived-table.js';
import { unwrap } from '../request.js';

/** What is derived, and in which form it is shown. */
export interface DerivedOptions {
  readonly x: Cost;
  readonly y: ErrorMetric;
  /** Those of the API when left out. */
  readonly tau?: number[] | undefined;
  readonly delta?: number | undefined;
  readonly json?: true;
}

/** `derived ID`: plateaus, debts, interest rates, areas and Pareto frequencies as tables; `--json` prints the answer. */
export async function derivedCommand(
  { client, terminal }: CommandContext,
  id: string,
  { x, y, tau, delta, json }: DerivedOptions,
): Promise<void> {
  const query = { x, y, ...(tau === undefined ? {} : { tau }), ...(delta === undefined ? {} : { delta }) };
  const derived = await unwrap(client.GET('/v1/sweeps/{id}/derived', { params: { path: { id }, query } }));
  if (json === true) return terminal.print(JSON.stringify(derived, null, 2));
  if (derived.worlds.length === 0) return terminal.print('No cell with this metric is complete yet.');
  terminal.print(derivedTable(derived));
  terminal.print('');
  terminal.print(costTable(derived));
  terminal.note(derivedLegend(derived));
  if (!derived.complete) terminal.note('Some cells are not complete: results stand for those that are.');
}
