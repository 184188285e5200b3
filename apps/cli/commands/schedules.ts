import type { Schema } from '../../client/index.js';
import type { CommandContext } from '../context.js';
import { minute } from '../output/numbers.js';
import { table } from '../output/table.js';
import { unwrap, unwrapEmpty } from '../request.js';
import { readSpec } from '../spec-file.js';

type ScheduleInput = Schema<'ScheduleInput'>;

/** Options of `schedules create`; what is left out gets the API's default. */
export interface ScheduleOptions {
  readonly name: string;
  readonly cron: string;
  readonly timeZone?: string;
  readonly catchupSeconds?: number;
  readonly overlap?: NonNullable<ScheduleInput['overlap']>;
  readonly paused?: boolean;
}

const COLUMNS = [
  { title: 'id' },
  { title: 'cron' },
  { title: 'time zone' },
  { title: 'next run (UTC)' },
  { title: 'last sweep' },
  { title: 'name' },
];
const PAGE = 100;

/** `schedules ls`: the newest schedules. */
export async function listSchedules({ client, terminal }: CommandContext): Promise<void> {
  const { items } = await unwrap(client.GET('/v1/schedules', { params: { query: { limit: PAGE } } }));
  const rows = items.map((one) => [
    one.id,
    one.cron,
    one.timeZone,
    one.paused ? 'paused' : one.nextRunAt === null ? '-' : minute(one.nextRunAt),
    one.lastSweepId ?? '-',
    one.name,
  ]);
  terminal.print(table(COLUMNS, rows));
}

/** `schedules create FILE --name ... --cron ...`: prints the new id. */
export async function createSchedule({ client, terminal }: CommandContext, file: string, options: ScheduleOptions): Promise<void> {
  const schedule = await unwrap(client.POST('/v1/schedules', { body: { ...options, spec: readSpec(file) } }));
  terminal.note(schedule.nextRunAt === null ? 'paused' : `next run at ${minute(schedule.nextRunAt)} UTC`);
  terminal.print(schedule.id);
}

/** `schedules trigger ID`: runs it now. */
export async function triggerSchedule({ client, terminal }: CommandContext, id: string): Promise<void> {
  await unwrap(client.POST('/v1/schedules/{id}/trigger', { params: { path: { id } } }));
  terminal.print(`${id} runs now; its sweep appears in \`entroscope ls\``);
}

/** `schedules pause ID`. */
export async function pauseSchedule({ client, terminal }: CommandContext, id: string): Promise<void> {
  await unwrap(client.POST('/v1/schedules/{id}/pause', { params: { path: { id } } }));
  terminal.print(`${id} is paused`);
}

/** `schedules resume ID`. */
export async function resumeSchedule({ client, terminal }: CommandContext, id: string): Promise<void> {
  const { nextRunAt } = await unwrap(client.POST('/v1/schedules/{id}/resume', { params: { path: { id } } }));
  terminal.print(nextRunAt === null ? `${id} is in force` : `${id} is in force; next run at ${minute(nextRunAt)} UTC`);
}

/** `schedules rm ID`: deletes it; its sweeps stay. */
export async function removeSchedule({ client, terminal }: CommandContext, id: string): Promise<void> {
  await unwrapEmpty(client.DELETE('/v1/schedules/{id}', { params: { path: { id } } }));
  terminal.print(`${id} is deleted`);
}
