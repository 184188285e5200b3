const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The user, or the end of the launching process, asked the stack to stop. */
export class StopRequested extends Error {
  override readonly name = 'StopRequested';
}

/** What asks this process to stop: signals, and the end of the launching process (its IPC channel closes, even on SIGKILL). */
export class StopSignal {
  readonly #controller = new AbortController();

  constructor() {
    const stop = (): void => this.#controller.abort();
    for (const signal of SIGNALS) process.on(signal, stop);
    process.on('disconnect', stop);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Resolves when a stop is asked for. */
  requested(): Promise<void> {
    return new Promise((resolve) => {
      if (this.signal.aborted) resolve();
      else this.signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  /**
   * `work`, or as soon as a stop is asked for, a rejection.
   * @throws {StopRequested}
   */
  async interrupt<T>(work: Promise<T>): Promise<T> {
    const stopped = this.requested().then(() => {
      throw new StopRequested();
    });
    return Promise.race([work, stopped]);
  }
}
