import { CommanderError } from 'commander';
import { ConfigurationError } from '../../platform/config/index.js';
import { processContext } from './context.js';
import { CommandFailure, EXIT, type ExitCode } from './exit-codes.js';
import { program } from './program.js';

/** Runs the command line and gives the exit code. Commander has printed its own errors already. */
async function run(args: readonly string[]): Promise<ExitCode> {
  try {
    await program(processContext).parseAsync(args, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (error instanceof CommandFailure) return fail(error.exitCode, error.message);
    if (error instanceof ConfigurationError) return fail(EXIT.usage, error.message);
    return fail(EXIT.error, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function fail(code: ExitCode, message: string): ExitCode {
  process.stderr.write(`${message}\n`);
  return code;
}

// A reader that goes away (`| head`) ends the command quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.ok);
});
process.exitCode = await run(process.argv.slice(2));
