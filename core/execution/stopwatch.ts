import type { CellResult } from '../cells/result.js';
import type { Memory } from '../checkpoints/index.js';
import type { CheckedNetwork } from '../inference/checked-network.js';

/**
 * Splits a cell's wall time: inside the runtime while sampling, the rest of sampling, and measurement with the network calls it makes.
 * Provenance only; nothing measured here enters the scientific projection of a result.
 */
export class Stopwatch {
  private started = performance.now();
  /** In networks, of sampling, of measurement, and of the whole cell until `started`; milliseconds. */
  private readonly sums = new Float64Array(4);

  constructor(private readonly networks: readonly CheckedNetwork[]) {}

  /** Runs sampler work. */
  async sampling(work: () => Promise<void>): Promise<void> {
    const start = performance.now();
    const networkBefore = this.elapsedInNetworks();
    await work();
    const networkMs = this.elapsedInNetworks() - networkBefore;
    this.sums[0] += networkMs;
    this.sums[1] += Math.max(0, performance.now() - start - networkMs);
  }

  /** Runs measurement work. */
  async measurement<T>(work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work();
    this.sums[2] += performance.now() - start;
    return result;
  }

  /** The split so far, over all attempts that went into the cell. */
  timing(): CellResult['timing'] {
    this.roll();
    const [networkMs, samplingMs, measurementMs, wallMs] = this.sums;
    return { networkMs, samplingMs, measurementMs, wallMs };
  }

  /** What a later attempt must find again. A pass that is under way counts when it ends, wall time as it passes. */
  memory(): Memory {
    this.roll();
    return { sums: this.sums };
  }

  private roll(): void {
    const now = performance.now();
    this.sums[3] += now - this.started;
    this.started = now;
  }

  private elapsedInNetworks(): number {
    return this.networks.reduce((total, network) => total + network.elapsedMs, 0);
  }
}
