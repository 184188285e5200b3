import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { createClient, type ApiClient, type Schema } from '../../apps/client/index.js';
import type { Environment } from '../../platform/config/index.js';
import type { StackFile } from './stack-file.js';
import { StackError } from './stack-error.js';
import { say } from './terminal.js';

const CLI = fileURLToPath(new URL('../../apps/cli/main.js', import.meta.url));

/**
 * Submits the sweep in `specFile` as a user would, shows its progress and its results with the project's own command line, and
 * prints where they are.
 * @param startedAt When the command began, milliseconds since the epoch: the time to the results is counted from there.
 * @returns True when the sweep completed without gaps.
 */
export async function demonstrate(stack: StackFile, specFile: string, startedAt: number, environment: Environment): Promise<boolean> {
  const client = createClient({ baseUrl: stack.apiUrl, apiKey: stack.apiKey });
  const id = await submit(client, specFile);
  const shown = path.relative(process.cwd(), specFile);
  say(`\nSubmitted, as by \`npx entroscope submit ${shown}\`:\n`);
  const commandLine = { ...environment, ENTROSCOPE_URL: stack.apiUrl, ENTROSCOPE_API_KEY: stack.apiKey };
  await runCli(['watch', id], commandLine);
  await runCli(['results', id], commandLine);
  const { data: sweep } = await client.GET('/v1/sweeps/{id}', { params: { path: { id } } });
  if (sweep === undefined) throw new StackError(`The API does not find the sweep ${id} any more; its log tells why.`);
  say(`\n  results as CSV             ${stack.apiUrl}${new URL(sweep.links.csv, stack.apiUrl).pathname}`);
  say(
    `  from the command to here   ${((Date.now() - startedAt) / 1000).toFixed(1)} s, ${String(sweep.cells.reused)} of ${String(sweep.cells.total)} cells known before`,
  );
  return sweep.state === 'completed';
}

/** @throws {StackError} with every problem of the spec. */
async function submit(client: ApiClient, specFile: string): Promise<string> {
  // The API validates the spec; here it is whatever the file says.
  const body = parse(await readFile(specFile, 'utf8')) as Schema<'SweepSpec'>;
  const { data, error } = await client.POST('/v1/sweeps', { body, params: { header: { 'idempotency-key': randomUUID() } } });
  if (data !== undefined) return data.id;
  const problems = (error.errors ?? []).map(({ pointer, detail }) => `  ${pointer}: ${detail}`);
  throw new StackError([`The API refused ${specFile}: ${error.detail}`, ...problems].join('\n'));
}

/** Runs the command line in the foreground: what it prints is what the user would see. */
async function runCli(args: readonly string[], environment: Environment): Promise<void> {
  const child = spawn(process.execPath, [CLI, ...args], { env: environment, stdio: 'inherit' });
  await once(child, 'exit');
}
