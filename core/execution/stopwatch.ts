import type { CellResult } from '../cells/result.js';
import type { CheckedNetwork } from '../inference/checked-network.js';

/**
 * Splits a cell's wall time: inside the runtime while sampling, the rest of sampling, and measurement with the network calls it makes.
 * Provenance only; nothing measured here enters the scientific projection of a result.
 */
export class Stopwatch {
  private readonly started = performance.now();
  private networkMs = 0;
  private samplingMs = 0;
  private measurementMs = 0;

  constructor(private readonly networks: readonly CheckedNetwork[]) {}

  /** Runs sampler work. */
  async sampling(work: () => Promise<void>): Promise<void> {
    const start = performance.now();
    const networkBefore = this.elapsedInNetworks();
    await work();
    const networkMs = this.elapsedInNetworks() - networkBefore;
    this.networkMs += networkMs;
    this.samplingMs += Math.max(0, performance.now() - start - networkMs);
  }

  /** Runs measurement work. */
  async measurement<T>(work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work();
    this.measurementMs += performance.now() - start;
    return result;
  }

  /** The split so far. */
  timing(): CellResult['timing'] {
    return {
      networkMs: this.networkMs,
      samplingMs: this.samplingMs,
      measurementMs: this.measurementMs,
      wallMs: performance.now() - this.started,
    };
  }

  private elapsedInNetworks(): number {
    return this.networks.reduce((total, network) => total + network.elapsedMs, 0);
  }
}
