import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LaunchError } from './launch-error.mjs';
import { inRoot } from './paths.mjs';

export const START_USAGE = `Usage: npm start -- [options]

  --once       stop after the results of the demonstration sweep; the exit code is 0 only when it completed
  --no-demo    submit no sweep, only serve
  --sweep FILE submit this sweep instead of examples/demo.yaml
  --port N     port of the API and the dashboard (default: 8080, or a free one when it is taken)
  --help       show this

TEMPORAL_ADDRESS, DATABASE_URL and S3_ENDPOINT, when set, replace the local servers (docs/operations.md).
`;

const OPTIONS = {
  once: { type: 'boolean' },
  'no-demo': { type: 'boolean' },
  sweep: { type: 'string' },
  port: { type: 'string' },
  help: { type: 'boolean' },
};
const HIGHEST_PORT = 65_535;

/**
 * @param {string[]} args
 * @returns {{once: boolean, sweep: string | null, port: number | null, help: boolean}} `sweep`: path of the spec to submit, null for none.
 * @throws {LaunchError} for an option or value that does not exist.
 */
export function parseStartArguments(args) {
  let values;
  try {
    ({ values } = parseArgs({ args, options: OPTIONS }));
  } catch (error) {
    throw new LaunchError(`${error.message.split('. ')[0]}.\n\n${START_USAGE}`);
  }
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 1 && port <= HIGHEST_PORT))
    throw new LaunchError(`--port takes a whole number from 1 to ${HIGHEST_PORT}, not "${values.port}".`);
  if (values['no-demo'] && (values.once || values.sweep !== undefined))
    throw new LaunchError('--no-demo submits no sweep, and --once and --sweep need one: leave out one of them.');
  const sweep = values.sweep === undefined ? inRoot('examples', 'demo.yaml') : path.resolve(values.sweep);
  if (!existsSync(sweep)) throw new LaunchError(`There is no file ${sweep} for --sweep.`);
  return { once: values.once ?? false, sweep: values['no-demo'] ? null : sweep, port, help: values.help ?? false };
}
