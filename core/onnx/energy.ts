import type { GraphCost } from './flops.js';

/** Joules of a FLOP and of a byte that moves between memory and processor: orders of magnitude, to weigh the one against the other. */
export const ENERGY_PROXY = { joulesPerFlop: 1e-12, joulesPerByte: 20e-12 } as const;

/**
 * A proxy for the energy of one sample, J: E = F e_f + bytes e_b, with weights read once a call and so shared by its batch. For relative
 * use only: it knows no machine, fuses nothing and keeps nothing in a cache.
 * @param cost Of a call with one sample.
 * @param batch Samples that share a call.
 */
export function energyProxy({ all, weightBytes, activationBytes }: GraphCost, batch = 1): number {
  return all * ENERGY_PROXY.joulesPerFlop + (weightBytes / batch + activationBytes) * ENERGY_PROXY.joulesPerByte;
}
