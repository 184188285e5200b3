import { Command, InvalidArgumentError, Option } from 'commander';
import {
  createSchedule,
  listSchedules,
  pauseSchedule,
  removeSchedule,
  resumeSchedule,
  triggerSchedule,
  type ScheduleOptions,
} from './commands/schedules.js';
import type { CommandContext } from './context.js';

/** The sub-commands that act on one schedule. */
const ACTIONS = [
  { name: 'trigger', description: 'run a schedule now', act: triggerSchedule },
  { name: 'pause', description: 'pause a schedule', act: pauseSchedule },
  { name: 'resume', description: 'resume a paused schedule', act: resumeSchedule },
  { name: 'rm', description: 'delete a schedule; its sweeps stay', act: removeSchedule },
] as const;

/** `entroscope schedules ...`. */
export function schedulesProgram(context: () => CommandContext): Command {
  const schedules = new Command('schedules').description('sweeps that run every night, or at any other times');
  schedules
    .command('ls')
    .description('list schedules')
    .action(() => listSchedules(context()));
  schedules
    .command('create')
    .description('run a sweep spec on a schedule; prints its id')
    .argument('<file>', 'sweep spec, YAML or JSON; - for standard input')
    .requiredOption('--name <name>', 'name of the schedule')
    .requiredOption('--cron <expression>', 'minute hour day-of-month month day-of-week, e.g. "0 3 * * *"')
    .option('--time-zone <zone>', 'IANA time zone of the expression (default: UTC)')
    .addOption(new Option('--catchup-seconds <n>', 'make up for a run missed by at most this (default: 3600)').argParser(parseSeconds))
    .addOption(new Option('--overlap <policy>', 'when the run before still goes (default: skip)').choices(['skip', 'buffer_one']))
    .option('--paused', 'create it paused')
    .action((file: string, options: ScheduleOptions) => createSchedule(context(), file, options));
  for (const { name, description, act } of ACTIONS) {
    schedules
      .command(name)
      .description(description)
      .argument('<id>')
      .action((id: string) => act(context(), id));
  }
  return schedules;
}

function parseSeconds(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('a whole number of seconds.');
  return Number(text);
}
