import { countFlops, UncountableGraph } from '../onnx/index.js';
import { decoderSizes } from './contract/decoder-sizes.js';
import type { ModelInterface } from './contract/index.js';

/**
 * FLOPs of a decoder for one token, the mean over the positions of a sequence: attention grows by the same amount with every token that
 * the cache holds, so the mean is that of the first and the last position. Null where they cannot be counted, and for graphs without a
 * cache, whose cost is that of the whole prefix.
 * @param bytes The step graph.
 */
export function decoderFlops({ graphs: { step }, length }: ModelInterface, bytes: Uint8Array): number | null {
  if (step?.layout !== 'decoder' || step.cache === null || length === null) return null;
  try {
    const [first, last] = [0, length - 1].map((past) => countFlops(bytes, 1, decoderSizes(step, past)).all);
    return (first + last) / 2;
  } catch (error) {
    if (error instanceof UncountableGraph) return null;
    throw error;
  }
}
