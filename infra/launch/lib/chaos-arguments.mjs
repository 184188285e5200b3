import { parseArgs } from 'node:util';
import { LaunchError } from './launch-error.mjs';

export const CHAOS_USAGE = `Usage: npm run chaos -- [options]

  --minutes N  how long processes are killed (default: 5); the rounds that have begun then end in peace
  --seed N     decides victims and moments (default: 1)
  --help       show this
`;

const OPTIONS = { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' }, help: { type: 'boolean' } };

/**
 * @param {string[]} args
 * @returns {{minutes: number, seed: number, help: boolean}}
 * @throws {LaunchError} for an option or value that does not exist.
 */
export function parseChaosArguments(args) {
  let values;
  try {
    ({ values } = parseArgs({ args, options: OPTIONS }));
  } catch (error) {
    throw new LaunchError(`${error.message.split('. ')[0]}.\n\n${CHAOS_USAGE}`);
  }
  const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
  if (!(minutes > 0 && Number.isFinite(minutes))) throw new LaunchError(`--minutes takes a number above 0, not "${values.minutes}".`);
  if (!Number.isInteger(seed)) throw new LaunchError(`--seed takes a whole number, not "${values.seed}".`);
  return { minutes, seed, help: values.help ?? false };
}
