import type { Network, TensorData } from '../../../core/inference/network.js';

/** Processor milliseconds of this process so far, its threads included: what other processes do at the same time is not in it. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A network that keeps the processor time of its calls. */
export class ClockedNetwork implements Network {
  /** Processor milliseconds inside calls so far. */
  cpuMs = 0;

  constructor(private readonly network: Network) {}

  get flopsPerSample(): number | null {
    return this.network.flopsPerSample;
  }

  get elapsedMs(): number {
    return this.network.elapsedMs;
  }

  elementsPerSample(tensor: string): number {
    return this.network.elementsPerSample(tensor);
  }

  async run(batch: number, feeds: Readonly<Record<string, TensorData>>, fetches: Readonly<Record<string, TensorData>>): Promise<void> {
    const before = processorMs();
    await this.network.run(batch, feeds, fetches);
    this.cpuMs += processorMs() - before;
  }
}
