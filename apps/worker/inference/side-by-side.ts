/** Cells of a worker run side by side, or one alone: a lock that many or one may hold, first come, first served. */
export class SideBySide {
  private running = 0;
  private exclusive = false;
  private readonly waiting: { readonly alone: boolean; readonly enter: () => void }[] = [];

  /**
   * Runs `work` when its turn comes.
   * @param alone Whether nothing else may run meanwhile.
   */
  async run<T>(alone: boolean, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((enter) => {
      this.waiting.push({ alone, enter });
      this.admit();
    });
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.exclusive = false;
      this.admit();
    }
  }

  private admit(): void {
    for (let next = this.waiting[0]; next !== undefined; next = this.waiting[0]) {
      if (this.exclusive || (next.alone && this.running > 0)) return;
      this.waiting.shift();
      this.running += 1;
      this.exclusive = next.alone;
      next.enter();
    }
  }
}
