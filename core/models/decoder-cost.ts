import { countCost, UncountableGraph, type GraphCost } from '../onnx/index.js';
import { decoderSizes } from './contract/decoder-sizes.js';
import type { ModelInterface } from './contract/index.js';

/**
 * What a decoder costs for one token, the mean over the positions of a sequence: attention grows by the same amount with every token that
 * the cache holds, so the mean is that of the first and the last position. Null where it cannot be counted, and for graphs without a
 * cache, whose cost is that of the whole prefix.
 * @param bytes The step graph.
 */
export function decoderCost({ graphs: { step }, length }: ModelInterface, bytes: Uint8Array): GraphCost | null {
  if (step?.layout !== 'decoder' || step.cache === null || length === null) return null;
  try {
    const [first, last] = [0, length - 1].map((past) => countCost(bytes, 1, decoderSizes(step, past)));
    return meanOf(first, last);
  } catch (error) {
    if (error instanceof UncountableGraph) return null;
    throw error;
  }
}

/** FLOPs of a decoder for one token, as `decoderCost` has them. */
export function decoderFlops(model: ModelInterface, bytes: Uint8Array): number | null {
  return decoderCost(model, bytes)?.all ?? null;
}

/** The mean of two costs of one graph. */
function meanOf(a: GraphCost, b: GraphCost): GraphCost {
  const others = new Map(b.operators.map((cost) => [cost.operator, cost]));
  return {
    matmul: (a.matmul + b.matmul) / 2,
    all: (a.all + b.all) / 2,
    transcendental: (a.transcendental + b.transcendental) / 2,
    weightBytes: (a.weightBytes + b.weightBytes) / 2,
    activationBytes: (a.activationBytes + b.activationBytes) / 2,
    operators: a.operators.map(({ operator, nodes, flops, bytes }) => {
      const other = others.get(operator) ?? { flops, bytes };
      return { operator, nodes, flops: (flops + other.flops) / 2, bytes: (bytes + other.bytes) / 2 };
    }),
  };
}
