import type { CommandContext } from '../context.js';
import { table } from '../output/table.js';
import { unwrap } from '../request.js';

const COLUMNS = [{ title: 'attempts that' }, { title: 'attempts', numeric: true }, { title: 'device-seconds', numeric: true }];
const PERCENT = 100;

/** `usage [ID]`: device-seconds and bytes of a sweep, or of the whole team, the wasted share apart. */
export async function usageCommand({ client, terminal }: CommandContext, id: string | undefined): Promise<void> {
  const { deviceSeconds, attempts, wastedShare, bytes, cellsReused } = await unwrap(
    id === undefined ? client.GET('/v1/usage') : client.GET('/v1/sweeps/{id}/usage', { params: { path: { id } } }),
  );
  const rows = [
    ['completed', String(attempts.complete), deviceSeconds.complete.toFixed(1)],
    ['were retried or failed', String(attempts.retried), deviceSeconds.retried.toFixed(1)],
    ['were cancelled', String(attempts.cancelled), deviceSeconds.cancelled.toFixed(1)],
    ['lost their worker', String(attempts.lost), 'not known'],
  ];
  terminal.print(table(COLUMNS, rows));
  terminal.print(`wasted ${(PERCENT * wastedShare).toFixed(1)}%; ${bytes} bytes stored; ${cellsReused} cells reused`);
}
