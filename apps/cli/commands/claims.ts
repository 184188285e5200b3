import { randomUUID } from 'node:crypto';
import { TEMPLATES, type TemplateName } from '../../../core/claims/index.js';
import type { Schema } from '../../client/index.js';
import type { CommandContext } from '../context.js';
import { table } from '../output/table.js';
import { unwrap } from '../request.js';
import { watchCommand } from './watch.js';

/** Built-in sweeps by the word that runs them. */
const BUILT_IN: Readonly<Record<string, TemplateName>> = { oracle: 'claims-oracle', trained: 'claims-trained' };

export interface ClaimsOptions {
  readonly format: 'markdown' | 'html' | 'json';
  /** Only which cells are missing. */
  readonly missing: boolean;
}

/** `claims oracle` and `claims trained`: run the template of their tests, then print the report; `claims ID`: that of a sweep. */
export async function claimsCommand(context: CommandContext, target: string, { format, missing }: ClaimsOptions): Promise<void> {
  const id = Object.hasOwn(BUILT_IN, target) ? await runTemplate(context, BUILT_IN[target]) : target;
  const read = async (form: ClaimsOptions['format'], parseAs: 'json' | 'text'): Promise<unknown> =>
    unwrap(context.client.GET('/v1/sweeps/{id}/claims', { params: { path: { id }, query: { format: form } }, parseAs }));
  if (missing) return printMissing(context, (await read('json', 'json')) as Schema<'Claims'>);
  const report = await read(format, format === 'json' ? 'json' : 'text');
  context.terminal.print(typeof report === 'string' ? report : JSON.stringify(report, null, 2));
}

/** Submits a template and waits for it. @returns Its id. */
async function runTemplate(context: CommandContext, template: TemplateName): Promise<string> {
  const headers = { 'idempotency-key': randomUUID() };
  const body: Schema<'SweepSpec'> = TEMPLATES[template];
  const sweep = await unwrap(context.client.POST('/v1/sweeps', { body, params: { header: headers } }));
  context.terminal.note(`${sweep.name}: ${sweep.cells.total} cells as sweep ${sweep.id}`);
  await watchCommand(context, sweep.id);
  return sweep.id;
}

/** The settings of which a test lacks cells, one a row; a setting that several tests read is listed with each. */
function printMissing({ terminal }: CommandContext, { claims }: Schema<'Claims'>): void {
  const tests = claims.flatMap((claim) => claim.tests).filter(({ cells }) => cells.needed > 0);
  const lacking = tests.filter(({ cells }) => cells.complete < cells.needed);
  terminal.print(`${tests.length - lacking.length} of ${tests.length} tests have all their cells.`);
  if (lacking.length === 0) return;
  const rows = lacking.flatMap(({ id, scope, cells }) =>
    cells.missing.map((setting, index) =>
      index === 0 ? [id, scope, `${cells.complete}/${cells.needed}`, setting] : ['', '', '', setting],
    ),
  );
  const columns = [{ title: 'test' }, { title: 'scope' }, { title: 'cells', numeric: true }, { title: 'missing' }];
  terminal.print(table(columns, rows));
}
