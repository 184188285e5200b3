import type { CommandContext } from '../context.js';
import { minute } from '../output/numbers.js';
import { table } from '../output/table.js';
import { unwrap } from '../request.js';

const COLUMNS = [
  { title: 'id' },
  { title: 'state' },
  { title: 'done', numeric: true },
  { title: 'failed', numeric: true },
  { title: 'created (UTC)' },
  { title: 'schedule' },
  { title: 'name' },
];

/** `ls`: the newest sweeps, or those that are deleted. */
export async function listCommand(
  { client, terminal }: CommandContext,
  { limit, deleted }: { readonly limit: number; readonly deleted: boolean },
): Promise<void> {
  const { items, next } = await unwrap(client.GET('/v1/sweeps', { params: { query: { limit, deleted: deleted ? 'true' : 'false' } } }));
  const rows = items.map(({ id, state, pauseReason, cells, createdAt, schedule, name }) => [
    id,
    pauseReason === 'budget' ? `${state} (budget)` : state,
    `${cells.complete}/${cells.total}`,
    String(cells.failed),
    minute(createdAt),
    schedule?.name ?? '',
    name,
  ]);
  terminal.print(table(COLUMNS, rows));
  if (next !== null) terminal.note('There are more: raise --limit.');
}
