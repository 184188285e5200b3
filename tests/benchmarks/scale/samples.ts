import { residentBytes } from '../../../apps/worker/inference/resident-memory.js';
import type { BenchStack } from '../stack/bench-stack.js';

/** What was seen of a sweep at one moment. */
export interface Sample {
  /** Since the submission. */
  readonly seconds: number;
  readonly complete: number;
  /** Resident memory in MiB of the control worker, the cells worker (without its inference processes) and the API. */
  readonly controlMib: number;
  readonly cellsMib: number;
  readonly apiMib: number;
}

const INTERVAL_MS = 1000;
const MIB = 2 ** 20;

/** Keeps a sample about every second. */
export class Sampler {
  readonly samples: Sample[] = [];
  private readonly started = performance.now();
  private last = Number.NEGATIVE_INFINITY;
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly stack: BenchStack) {}

  /** Told at every look at the sweep. */
  look(complete: number): void {
    const now = performance.now();
    if (now - this.last < INTERVAL_MS) return;
    this.last = now;
    const seconds = (now - this.started) / 1000;
    this.reading = this.reading.then(() => this.read(seconds, complete));
  }

  /** Waits for the last sample. */
  async end(): Promise<readonly Sample[]> {
    await this.reading;
    return this.samples;
  }

  private async read(seconds: number, complete: number): Promise<void> {
    const [controlMib, cellsMib, apiMib] = await Promise.all(['worker-control', 'worker-cpu', 'api'].map((name) => this.mib(name)));
    this.samples.push({ seconds, complete, controlMib, cellsMib, apiMib });
  }

  private async mib(name: string): Promise<number> {
    const pid = this.stack.pid(name);
    return pid === undefined ? 0 : Math.round(((await residentBytes(pid)) ?? 0) / MIB);
  }
}
