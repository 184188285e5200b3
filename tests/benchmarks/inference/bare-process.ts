import { encodeNpy } from '../../../activities/commit/npy.js';
import { artifactKey } from '../../../platform/artifacts/index.js';
import { builtInModels } from '../../../models/index.js';
import { BareLoop } from './bare-loop.js';
import type { InferenceCase } from './cases.js';

/** What the parent asks: one case and the seeds to run, after `ready` was answered. */
export interface BareRequest {
  readonly size: InferenceCase;
  readonly seeds: readonly number[];
}

/** One seed's time and the key that its samples would have as an artifact. */
export interface BareMeasurement {
  readonly seed: number;
  readonly wallMs: number;
  readonly networkMs: number;
  readonly samplesKey: string;
}

/** Entry point of a process that runs the bare loop: loads and warms up, says so, and runs when it is told to. */
async function main(): Promise<void> {
  const { size, seeds } = JSON.parse(process.argv[2]) as BareRequest;
  const loop = await BareLoop.load(size, builtInModels());
  await loop.run(0);
  const go = new Promise((resolve) => process.once('message', resolve));
  process.send?.('ready');
  await go;
  for (const seed of seeds) {
    const { wallMs, networkMs, samples } = await loop.run(seed);
    const answer: BareMeasurement = { seed, wallMs, networkMs, samplesKey: artifactKey(encodeNpy(samples.data, samples.shape), 'npy') };
    process.send?.(answer);
  }
  process.disconnect();
}

await main();
