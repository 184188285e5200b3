import { InvalidArgumentError, type Command } from 'commander';
import type { CommandContext } from './context.js';
import { askCommand, closeCommand, type PointOptions } from './commands/asks.js';
import { roundsCommand } from './commands/rounds.js';
import { deleteSweep, restoreSweep } from './commands/deletion.js';
import {
  adjustCommand,
  cancelCommand,
  extendCommand,
  pauseCommand,
  rerunCommand,
  resumeCommand,
  topUpCommand,
  type AxisOptions,
} from './commands/life.js';

/** Adds the commands for the life of a sweep: cancel, pause, resume, adjust, top-up, extend, ask, close, rounds, rerun, delete, restore. */
export function addLifeCommands(root: Command, context: () => CommandContext): void {
  root
    .command('cancel')
    .description('stop a sweep; complete cells stay')
    .argument('<id>')
    .action((id: string) => cancelCommand(context(), id));
  root
    .command('pause')
    .description('pause a sweep; running cells are given up, complete cells stay')
    .argument('<id>')
    .action((id: string) => pauseCommand(context(), id));
  root
    .command('resume')
    .description('resume a paused sweep')
    .argument('<id>')
    .action((id: string) => resumeCommand(context(), id));
  root
    .command('adjust')
    .description('change priority and concurrency while a sweep runs')
    .argument('<id>')
    .option('--priority <1-5>', '1 goes first', wholeNumber)
    .option('--concurrency <n|none>', 'cells computed at the same time', concurrency)
    .action((id: string, options: { priority?: number; concurrency?: number | null }) => adjustCommand(context(), id, options));
  root
    .command('top-up')
    .description('add device-seconds to the budget of a sweep; one that waits for that goes on')
    .argument('<id>')
    .argument('<seconds>', 'device-seconds to add', positiveNumber)
    .action((id: string, seconds: number) => topUpCommand(context(), id, seconds));
  root
    .command('extend')
    .description('add values to the axes of a sweep; only the new cells run')
    .argument('<id>')
    .option('--steps <k...>', 'step counts', numbers)
    .option('--seed <n...>', 'seeds; a range as 4..9', seeds)
    .option('--data <name...>', 'worlds')
    .option('--architecture <name...>')
    .option('--space <name...>')
    .option('--sampler <name...>')
    .option('--model <name...>')
    .action((id: string, options: AxisOptions) => extendCommand(context(), id, options));
  root
    .command('ask')
    .description('ask for a point of a sweep with `search: {method: ask}`, and tell what is measured of it')
    .argument('<id>')
    .option('--steps <k>', 'step count', wholeNumber)
    .option('--data <name>')
    .option('--architecture <name>')
    .option('--space <name>')
    .option('--sampler <name>')
    .option('--model <name>')
    .action((id: string, options: PointOptions) => askCommand(context(), id, options));
  root
    .command('close')
    .description('ask a sweep for no more points: it ends when its cells are decided')
    .argument('<id>')
    .action((id: string) => closeCommand(context(), id));
  root
    .command('rounds')
    .description('the stopping rule of a sweep, its rounds, and where its points ended')
    .argument('<id>')
    .action((id: string) => roundsCommand(context(), id));
  root
    .command('rerun')
    .description('run the failed cells of a sweep again, or those that are named')
    .argument('<id>')
    .argument('[cells...]', 'ids of cells; all failed ones by default')
    .action((id: string, cells: string[]) => rerunCommand(context(), id, cells));
  root
    .command('delete')
    .description('delete a sweep that has ended; it can be restored until it is purged')
    .argument('<id>')
    .action((id: string) => deleteSweep(context(), id));
  root
    .command('restore')
    .description('restore a deleted sweep as it was')
    .argument('<id>')
    .action((id: string) => restoreSweep(context(), id));
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('a whole number.');
  return value;
}

function positiveNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('a number above 0.');
  return value;
}

function concurrency(text: string): number | null {
  return text === 'none' ? null : wholeNumber(text);
}

function numbers(text: string, before: number[] = []): number[] {
  return [...before, wholeNumber(text)];
}

/** The largest range written as `a..b`: as many seeds as a spec may have. */
const MAX_RANGE = 100_000;

function seeds(text: string, before: number[] = []): number[] {
  const [first, last = first, ...rest] = text.split('..').map(wholeNumber);
  if (rest.length > 0 || last < first || last - first >= MAX_RANGE) throw new InvalidArgumentError('a seed, or a range such as 4..9.');
  return [...before, ...Array.from({ length: last - first + 1 }, (_, i) => first + i)];
}
