import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Schema } from '../../client/index.js';
import type { CommandContext } from '../context.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { table } from '../output/table.js';
import { unwrap } from '../request.js';

/** How often the ask is looked at. */
const POLL_MS = 500;
const COLUMNS = [{ title: 'metric' }, { title: 'value', numeric: true }, { title: 'se', numeric: true }, { title: 'cells', numeric: true }];

/** Values of axes; the API checks them. */
export interface PointOptions {
  readonly steps?: number;
  readonly data?: string;
  readonly architecture?: string;
  readonly space?: string;
  readonly sampler?: string;
  readonly model?: string;
}

/** `ask ID --steps K ...`: adds a point, waits for its cells, and prints its metrics. */
export async function askCommand({ client, terminal }: CommandContext, id: string, point: PointOptions): Promise<void> {
  const header = { 'idempotency-key': randomUUID() };
  const body = { points: [point] } as Schema<'AskInput'>;
  let ask = await unwrap(client.POST('/v1/sweeps/{id}/asks', { params: { path: { id }, header }, body }));
  while (ask.state === 'running') {
    await sleep(POLL_MS);
    ask = await unwrap(client.GET('/v1/sweeps/{id}/asks/{number}', { params: { path: { id, number: ask.number } } }));
  }
  if (ask.state === 'withdrawn') throw new CommandFailure(EXIT.error, `${id} ended before the cells of the point were decided.`);
  const [{ cells, metrics }] = ask.points;
  const rows = Object.entries(metrics).map(([metric, { value, se, cells: measured }]) => [
    metric,
    value.toPrecision(6),
    se.toPrecision(3),
    String(measured),
  ]);
  terminal.print(table(COLUMNS, rows));
  if (cells.failed > 0) terminal.note(`${cells.failed} of ${cells.total} cells failed.`);
}

/** `close ID`: the sweep takes no more points. */
export async function closeCommand({ client, terminal }: CommandContext, id: string): Promise<void> {
  const { cells } = await unwrap(client.POST('/v1/sweeps/{id}/close', { params: { path: { id } } }));
  terminal.print(`${id} takes no more points; ${cells.complete} of ${cells.total} cells are complete`);
}
