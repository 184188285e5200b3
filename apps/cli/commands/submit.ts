import { randomUUID } from 'node:crypto';
import type { CommandContext } from '../context.js';
import { unwrap } from '../request.js';
import { readSpec } from '../spec-file.js';
import { watchCommand } from './watch.js';

/** `submit FILE [--wait]`: starts a sweep and prints its id, alone on standard output. */
export async function submitCommand(context: CommandContext, file: string, { wait }: { readonly wait: boolean }): Promise<void> {
  const { client, terminal } = context;
  // One key for this submission: a retry by the network below cannot start a second sweep.
  const headers = { 'idempotency-key': randomUUID() };
  const sweep = await unwrap(client.POST('/v1/sweeps', { body: readSpec(file), params: { header: headers } }));
  terminal.note(`${sweep.name}: ${sweep.cells.total} cells; follow it with \`entroscope watch ${sweep.id}\``);
  terminal.print(sweep.id);
  if (wait) await watchCommand(context, sweep.id);
}
