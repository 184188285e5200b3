import { ConfigurationError, loadWorkerConfig } from '../../platform/config/index.js';
import { createLogger } from '../../platform/logging/index.js';
import { TemporalUnreachable } from '../../platform/temporal/index.js';
import { BadArguments, parseWorkerArguments, USAGE } from './process/arguments.js';
import { runWorker } from './process/run-worker.js';

/** Conventional exit code for a command that was used wrongly. */
const EXIT_USAGE = 2;

/** Entry point of a worker process. The first SIGTERM or SIGINT drains it; a second one ends it at once. */
async function main(): Promise<void> {
  const options = parseWorkerArguments(process.argv.slice(2));
  const config = loadWorkerConfig();
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(1);
      stop.abort();
    });
  }
  await runWorker(options, config, createLogger('worker', config.logLevel), stop.signal);
}

try {
  await main();
} catch (error) {
  const expected = error instanceof BadArguments || error instanceof ConfigurationError || error instanceof TemporalUnreachable;
  process.stderr.write(`${expected ? error.message : ((error as Error).stack ?? String(error))}\n`);
  if (error instanceof BadArguments) process.stderr.write(`${USAGE}\n`);
  process.exitCode = expected ? EXIT_USAGE : 1;
}
