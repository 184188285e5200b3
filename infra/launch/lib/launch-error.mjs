/** A problem that the person at the keyboard can solve. Its message is one sentence that says what to do; no stack is shown. */
export class LaunchError extends Error {
  name = 'LaunchError';
}

/** Runs an entry point; a LaunchError ends it with its sentence alone, anything else with its stack. */
export async function runEntry(entry) {
  try {
    const code = await entry();
    process.exitCode = code ?? 0;
  } catch (error) {
    process.stderr.write(error instanceof LaunchError ? `\n${error.message}\n` : `\n${error?.stack ?? error}\n`);
    process.exitCode = 1;
  }
}
