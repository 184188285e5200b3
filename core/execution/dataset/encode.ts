import { SUB_BATCH } from '../../grid/vocabulary.js';
import type { CheckedNetwork } from '../../inference/checked-network.js';
import type { TensorData } from '../../inference/network.js';
import { subBatches } from '../cell-context.js';

/** What an encoder reads: tokens or images, (N, `perSample`). */
export type Encodable =
  { readonly tensor: 'tokens'; readonly data: Uint8Array } | { readonly tensor: 'image'; readonly data: Float32Array };

/**
 * The latents of data, (N, d).
 * @param perSample Elements of an item.
 * @param dimensions d, elements of a latent.
 */
export async function encodeAll(encoder: CheckedNetwork, data: Encodable, perSample: number, dimensions: number): Promise<Float32Array> {
  encoder.requireSizes({ [data.tensor]: perSample, z: dimensions });
  const count = data.data.length / perSample;
  const latents = new Float32Array(count * dimensions);
  const z = new Float32Array(SUB_BATCH * dimensions);
  const feed: TensorData = data.tensor === 'tokens' ? new Int32Array(SUB_BATCH * perSample) : new Float32Array(SUB_BATCH * perSample);
  for (const { rows, samples } of subBatches(count)) {
    const [first] = samples;
    feed.set(data.data.subarray(first * perSample, (first + rows) * perSample));
    await encoder.run(rows, { [data.tensor]: feed }, { z: { data: z, perSample: dimensions } }, { step: 0, samples });
    latents.set(z.subarray(0, rows * dimensions), first * dimensions);
  }
  return latents;
}
