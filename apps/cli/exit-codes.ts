/** Exit codes of the command line; documented in docs/cli.md. */
export const EXIT = {
  ok: 0,
  /** Something unexpected; the message has the details. */
  error: 1,
  /** The command line or the file given is wrong. */
  usage: 2,
  /** The API refused the request; the message lists every problem. */
  refused: 3,
  /** The API cannot be reached. */
  unreachable: 4,
  /** The sweep ended, but not as completed. */
  incomplete: 5,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A failure with the sentence that the user reads and the exit code that scripts read. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';

  constructor(
    readonly exitCode: ExitCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
  }
}
