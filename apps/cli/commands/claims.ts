import { randomUUID } from 'node:crypto';
import { TEMPLATES } from '../../../core/claims/index.js';
import type { Schema } from '../../client/index.js';
import type { CommandContext } from '../context.js';
import { unwrap } from '../request.js';
import { watchCommand } from './watch.js';

/** `claims oracle`: runs the template of the tests on exact networks, then prints the report; `claims ID`: that of a sweep. */
export async function claimsCommand(context: CommandContext, target: string, format: 'markdown' | 'html' | 'json'): Promise<void> {
  const id = target === 'oracle' ? await runTemplate(context) : target;
  const parseAs = format === 'json' ? 'json' : 'text';
  const report: unknown = await unwrap(
    context.client.GET('/v1/sweeps/{id}/claims', { params: { path: { id }, query: { format } }, parseAs }),
  );
  context.terminal.print(typeof report === 'string' ? report : JSON.stringify(report, null, 2));
}

/** Submits `claims-oracle` and waits for it. @returns Its id. */
async function runTemplate(context: CommandContext): Promise<string> {
  const headers = { 'idempotency-key': randomUUID() };
  const body: Schema<'SweepSpec'> = TEMPLATES['claims-oracle'];
  const sweep = await unwrap(context.client.POST('/v1/sweeps', { body, params: { header: headers } }));
  context.terminal.note(`${sweep.name}: ${sweep.cells.total} cells as sweep ${sweep.id}`);
  await watchCommand(context, sweep.id);
  return sweep.id;
}
