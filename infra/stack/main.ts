import { createClient } from '../../apps/client/index.js';
import type { Environment } from '../../platform/config/index.js';
import { startApplication } from './application.js';
import { demonstrate } from './demonstration.js';
import { LOOPBACK, preferPort, requirePort } from './ports.js';
import { prepareServers } from './prepare.js';
import { stopOrphans } from './process-table.js';
import { startServers } from './servers.js';
import { removeStackFile, writeStackFile, type StackFile } from './stack-file.js';
import { lockState } from './state-lock.js';
import { StackError } from './stack-error.js';
import { StopRequested, StopSignal } from './stop-signal.js';
import { Supervisor } from './supervisor.js';
import { links, say, step } from './terminal.js';

/** What `npm start` was asked to do, and what the launcher prepared for it. */
export interface StackOptions {
  readonly stateFolder: string;
  /** Server binaries; null where the environment replaces the server. */
  readonly tools: { readonly temporal: string | null; readonly versitygw: string | null };
  readonly workflowBundle: string;
  /** Sweep spec of the demonstration; null runs none. */
  readonly demonstration: string | null;
  /** Stop after the results. */
  readonly once: boolean;
  /** Port of the API that the user asked for; null takes the usual one, or a free one. */
  readonly port: number | null;
  readonly environment: Environment;
  /** Milliseconds since the epoch at which the command began. */
  readonly startedAt: number;
}

const USUAL_API_PORT = 8080;
/** A day: who starts in the morning may open the dashboard in the evening. */
const LINK_MINUTES = 1440;

/**
 * Runs the local stack until it is asked to stop (or, with `once`, until the results are there).
 * @returns The exit code of the command.
 * @throws {StackError} with one sentence for the user.
 */
export async function runStack(options: StackOptions): Promise<number> {
  const stop = new StopSignal();
  const unlock = lockState(options.stateFolder);
  try {
    const orphans = await stopOrphans(options.stateFolder);
    if (orphans.length > 0) say(`Stopped what an earlier run left behind: ${orphans.join(', ')}.`);
    const supervisor = new Supervisor(options.stateFolder, say);
    try {
      return await serve(options, supervisor, stop);
    } finally {
      removeStackFile(options.stateFolder);
      await step('stop', () => supervisor.stop());
    }
  } catch (error) {
    if (error instanceof StopRequested) return STOPPED_BEFORE_SERVING;
    throw error;
  } finally {
    unlock();
  }
}

/** As shells report a command that SIGINT ended. */
const STOPPED_BEFORE_SERVING = 130;

async function serve(options: StackOptions, supervisor: Supervisor, stop: StopSignal): Promise<number> {
  const stack = await stop.interrupt(startEverything(options, supervisor));
  const completed =
    options.demonstration === null ||
    (await stop.interrupt(demonstrate(stack, options.demonstration, options.startedAt, options.environment)));
  if (options.once) return completed ? 0 : 1;
  say(links(stack, options.stateFolder));
  say('Ctrl-C stops everything; `npm start` continues with the same data.');
  await stop.requested();
  return 0;
}

/** Servers, then what they need inside, then API and workers. */
async function startEverything(options: StackOptions, supervisor: Supervisor): Promise<StackFile> {
  const port = await (options.port === null ? preferPort(USUAL_API_PORT) : requirePort(options.port));
  const { stateFolder: folder, tools } = options;
  const servers = await step('servers', () =>
    startServers({ folder, tools, environment: options.environment, ports: 'usual' }, supervisor),
  );
  const environment: Environment = {
    ...options.environment,
    ...servers.addresses,
    ENTROSCOPE_TEMPORAL_UI_URL: servers.temporalUiUrl ?? undefined,
    ENTROSCOPE_WORKFLOW_BUNDLE: options.workflowBundle,
  };
  const apiKey = await step('database and models', () => prepareServers(folder, environment));
  await step('API and workers', () => startApplication(supervisor, port, environment));
  const apiUrl = `http://${LOOPBACK}:${String(port)}`;
  const stack: StackFile = {
    apiUrl,
    apiKey,
    signInUrl: await signInLink(apiUrl, apiKey),
    docsUrl: `${apiUrl}/docs`,
    temporalAddress: servers.addresses.TEMPORAL_ADDRESS,
    temporalUiUrl: servers.temporalUiUrl,
    databaseUrl: servers.addresses.DATABASE_URL,
    s3Endpoint: servers.addresses.S3_ENDPOINT,
    s3AccessKeyId: servers.addresses.S3_ACCESS_KEY_ID,
    s3SecretAccessKey: servers.addresses.S3_SECRET_ACCESS_KEY,
    pid: process.pid,
  };
  writeStackFile(folder, stack);
  return stack;
}

/** A link that signs a browser in, once, within a day. */
async function signInLink(apiUrl: string, apiKey: string): Promise<string> {
  const { data, error } = await createClient({ baseUrl: apiUrl, apiKey }).POST('/v1/sign-in-links', {
    body: { expiresInMinutes: LINK_MINUTES },
  });
  if (data === undefined) throw new StackError(`The API makes no sign-in link: ${error.detail}`);
  return `${apiUrl}${data.path}`;
}

export { StackError };
