import type { EventQueue } from './event-queue.js';

interface Customer {
  readonly seconds: number;
  readonly then: () => void;
}

/** A queue in front of `servers` equal servers, first come first served. */
export class Station {
  private readonly waiting: Customer[] = [];
  private free: number;
  private busySeconds = 0;

  constructor(
    private readonly events: EventQueue,
    private readonly servers: number,
  ) {
    this.free = servers;
  }

  /** Serves `seconds`, then goes on with `then`. */
  serve(seconds: number, then: () => void): void {
    this.waiting.push({ seconds, then });
    this.next();
  }

  /** Share of the first `seconds` in which a server was busy, over all servers. */
  busyShare(seconds: number): number {
    return Math.min(1, this.busySeconds / (seconds * this.servers));
  }

  private next(): void {
    if (this.free === 0) return;
    const customer = this.waiting.shift();
    if (customer === undefined) return;
    this.free -= 1;
    this.busySeconds += customer.seconds;
    this.events.after(customer.seconds, () => {
      this.free += 1;
      customer.then();
      this.next();
    });
  }
}

/** Flushes of a log with group commit: one flush at a time, and each carries all who waited when it began. */
export class FlushStation {
  private waiting: { flushes: number; readonly then: () => void }[] = [];
  private flushing = false;
  private busySeconds = 0;

  constructor(
    private readonly events: EventQueue,
    private readonly flushSeconds: number,
  ) {}

  /** Waits for `flushes` flushes, one after the other, then goes on with `then`. */
  serve(flushes: number, then: () => void): void {
    this.waiting.push({ flushes, then });
    this.next();
  }

  busyShare(seconds: number): number {
    return Math.min(1, this.busySeconds / seconds);
  }

  private next(): void {
    if (this.flushing || this.waiting.length === 0) return;
    const carried = this.waiting;
    this.waiting = [];
    this.flushing = true;
    this.busySeconds += this.flushSeconds;
    this.events.after(this.flushSeconds, () => {
      this.flushing = false;
      for (const customer of carried) {
        if (customer.flushes > 1) this.waiting.push({ ...customer, flushes: customer.flushes - 1 });
        else customer.then();
      }
      this.next();
    });
  }
}
