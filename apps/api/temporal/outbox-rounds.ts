/**
 * Looks for rows that wait for their workflow, again and again: rows are the outbox of this API, so a start that failed, or whose process
 * died, is made up for. Rounds never overlap, and a round that fails is reported and does not end the next one.
 */
export class OutboxRounds {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  /**
   * @param intervalMs Time between the beginnings of two rounds, milliseconds.
   * @param work One round.
   * @param onFailure Told about a round that failed.
   */
  constructor(
    private readonly intervalMs: number,
    private readonly work: () => Promise<void>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Begins; the first round is due after one interval. */
  begin(): void {
    this.timer = setInterval(() => {
      this.round = this.round.then(this.work).catch(this.onFailure);
    }, this.intervalMs);
  }

  /** Ends, and waits for the round that is under way. */
  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }
}
