import type { Schema } from '../../client/index.js';
import type { CommandContext } from '../context.js';
import { table } from '../output/table.js';
import { unwrap } from '../request.js';

const COLUMNS = [
  { title: 'id' },
  { title: 'open sweeps', numeric: true },
  { title: 'cells a sweep', numeric: true },
  { title: 'device-seconds today', numeric: true },
  { title: 'name' },
];
const PAGE = 100;

/** `teams show`: one's own team. */
export async function showTeam({ client, terminal }: CommandContext): Promise<void> {
  terminal.print(table(COLUMNS, [rowOf(await unwrap(client.GET('/v1/team')))]));
}

/** `teams ls`: all teams, for the operators. */
export async function listTeams({ client, terminal }: CommandContext): Promise<void> {
  const { items } = await unwrap(client.GET('/v1/teams', { params: { query: { limit: PAGE } } }));
  terminal.print(table(COLUMNS, items.map(rowOf)));
}

/** `teams create NAME`: prints the team's first admin key, this once. */
export async function createTeam({ client, terminal }: CommandContext, name: string): Promise<void> {
  const { id, key } = await unwrap(client.POST('/v1/teams', { body: { name } }));
  terminal.note(`team ${id}; its first admin key is shown only now`);
  terminal.print(key ?? '');
}

function rowOf({ id, name, quotas }: Schema<'Team'>): string[] {
  const { openSweeps, sweepCells, deviceSecondsPerDay } = quotas;
  return [id, usedOf(openSweeps), String(sweepCells.limit), usedOf(deviceSecondsPerDay), name];
}

function usedOf({ used, limit }: { readonly used: number; readonly limit: number | null }): string {
  return `${Math.round(used)} of ${limit === null ? 'any number' : String(limit)}`;
}
