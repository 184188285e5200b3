import type { Schema } from '../../client/index.js';
import type { CommandContext } from '../context.js';
import { table } from '../output/table.js';
import { unwrap } from '../request.js';

const COLUMNS = [
  { title: 'id' },
  { title: 'state' },
  { title: 'device' },
  { title: 'slots busy', numeric: true },
  { title: 'memory (MiB)', numeric: true },
  { title: 'version' },
  { title: 'works on' },
];
const MEBIBYTE = 2 ** 20;

/** `workers`: the processes that serve the queues, and what they work on of the team's sweeps. */
export async function workersCommand({ client, terminal }: CommandContext): Promise<void> {
  const { items } = await unwrap(client.GET('/v1/workers'));
  terminal.print(table(COLUMNS, items.map(rowOf)));
}

function rowOf({ id, state, device, slots, busySlots, memory, version, work }: Schema<'Worker'>): string[] {
  const cells = work.map(({ sweepId, cells: all, done }) => `${sweepId} (${done} of ${all} cells)`).join(', ');
  return [id, state, device ?? '', `${busySlots}/${slots}`, String(Math.round(memory.rssBytes / MEBIBYTE)), version, cells];
}
