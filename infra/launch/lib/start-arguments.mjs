import { parseArgs } from 'node:util';
import { LaunchError } from './launch-error.mjs';

export const START_USAGE = `Usage: npm start -- [options]

  --once       stop after the results of the demonstration sweep; the exit code is 0 only when it completed
  --no-demo    submit no sweep, only serve
  --port N     port of the API and the dashboard (default: 8080, or a free one when it is taken)
  --help       show this

TEMPORAL_ADDRESS, DATABASE_URL and S3_ENDPOINT, when set, replace the local servers (docs/operations.md).
`;

const OPTIONS = { once: { type: 'boolean' }, 'no-demo': { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean' } };
const HIGHEST_PORT = 65_535;

/**
 * @param {string[]} args
 * @returns {{once: boolean, demo: boolean, port: number | null, help: boolean}}
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
  if (values.once && values['no-demo'])
    throw new LaunchError('--once waits for the demonstration sweep and --no-demo leaves it out: give one of them.');
  return { once: values.once ?? false, demo: !values['no-demo'], port, help: values.help ?? false };
}
