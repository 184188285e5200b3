import { randomUUID } from 'node:crypto';
import type { Schema } from '../../client/index.js';
import type { CommandContext } from '../context.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { unwrap } from '../request.js';

type Axes = Schema<'SweepExtension'>['axes'];

/** Axes to make longer, as options name them; the API checks their values. */
export interface AxisOptions {
  readonly steps?: number[];
  readonly seed?: number[];
  readonly data?: string[];
  readonly architecture?: string[];
  readonly space?: string[];
  readonly sampler?: string[];
  readonly model?: string[];
}

/** One key for one command: a retry by the network below is carried out once. */
const at = (id: string) => ({ params: { path: { id }, header: { 'idempotency-key': randomUUID() } } });

/** `cancel ID`: asks a sweep to stop; complete cells stay. */
export async function cancelCommand({ client, terminal }: CommandContext, id: string): Promise<void> {
  const sweep = await unwrap(client.POST('/v1/sweeps/{id}/cancel', at(id)));
  terminal.print(sweep.state === 'cancelled' ? `${id} is cancelled` : `${id} is stopping; ${sweep.cells.complete} complete cells stay`);
}

/** `pause ID`: running cells are given up within seconds. */
export async function pauseCommand({ client, terminal }: CommandContext, id: string): Promise<void> {
  const { cells } = await unwrap(client.POST('/v1/sweeps/{id}/pause', at(id)));
  terminal.print(`${id} is paused; ${cells.complete} of ${cells.total} cells are complete`);
}

/** `resume ID`. */
export async function resumeCommand({ client, terminal }: CommandContext, id: string): Promise<void> {
  const { state } = await unwrap(client.POST('/v1/sweeps/{id}/resume', at(id)));
  terminal.print(`${id} is ${state}`);
}

/** `adjust ID --priority P --concurrency N`: for the revision that is there now. */
export async function adjustCommand(
  { client, terminal }: CommandContext,
  id: string,
  settings: { readonly priority?: number; readonly concurrency?: number | null },
): Promise<void> {
  if (Object.keys(settings).length === 0) throw new CommandFailure(EXIT.usage, 'Say what to change: --priority or --concurrency.');
  const { revision } = await unwrap(client.GET('/v1/sweeps/{id}', { params: { path: { id } } }));
  const sweep = await unwrap(
    client.PATCH('/v1/sweeps/{id}', { params: { path: { id }, header: { 'if-match': `"${revision}"` } }, body: settings }),
  );
  terminal.print(
    `${id}: priority ${sweep.priority}, ${sweep.concurrency === null ? 'no limit of' : `at most ${sweep.concurrency}`} cells in flight`,
  );
}

/** `top-up ID SECONDS`: more device-seconds for the budget. */
export async function topUpCommand({ client, terminal }: CommandContext, id: string, deviceSeconds: number): Promise<void> {
  const { state, budget } = await unwrap(client.POST('/v1/sweeps/{id}/budget', { ...at(id), body: { deviceSeconds } }));
  terminal.print(`${id} is ${state}; ${(budget?.remaining ?? 0).toFixed(1)} of ${String(budget?.deviceSeconds)} device-seconds are left`);
}

/** `extend ID --steps ... --seed ...`: only the new cells run. */
export async function extendCommand({ client, terminal }: CommandContext, id: string, options: AxisOptions): Promise<void> {
  if (Object.keys(options).length === 0) throw new CommandFailure(EXIT.usage, 'Name at least one axis to make longer, e.g. --steps 64.');
  const sweep = await unwrap(client.POST('/v1/sweeps/{id}/extend', { ...at(id), body: { axes: options as Axes } }));
  terminal.print(`${id}: amendment ${sweep.amendments.length - 1} is stored; follow it with \`entroscope watch ${id}\``);
}

/** `rerun ID [CELL...]`: failed cells, or those that are named. */
export async function rerunCommand({ client, terminal }: CommandContext, id: string, cells: string[]): Promise<void> {
  const sweep = await unwrap(client.POST('/v1/sweeps/{id}/rerun', { ...at(id), body: { cells: cells.length === 0 ? 'failed' : cells } }));
  terminal.print(`${id}: amendment ${sweep.amendments.length - 1} is stored; follow it with \`entroscope watch ${id}\``);
}
