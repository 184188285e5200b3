import type { CellNetworks } from './cell-networks.js';

/**
 * FLOPs per sample: calls of the step network and one of the decoder, where the model has one. Null when a graph's count is unknown or
 * has no meaning (oracles).
 * @param nfe Network calls per sample, the decoder's included.
 */
export function totalFlops(networks: CellNetworks, nfe: number): number | null {
  const [step, decoder] = networks.all();
  if (step.flopsPerSample === null) return null;
  if (decoder === undefined) return nfe * step.flopsPerSample;
  return decoder.flopsPerSample === null ? null : (nfe - 1) * step.flopsPerSample + decoder.flopsPerSample;
}
