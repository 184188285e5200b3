/** What a setting costs and how far from perfect it is; both the lower the better. */
export interface CostPoint {
  /** Network calls, FLOPs or seconds per sample; positive. */
  readonly cost: number;
  /** Excess over the exact limit, e.g. bits/token. Noise can make it 0 or negative: it is then below every positive threshold. */
  readonly error: number;
}

/** The settings that no cheaper one matches, by rising cost and falling error. */
export function lowerEnvelope(points: readonly CostPoint[]): CostPoint[] {
  const envelope: CostPoint[] = [];
  for (const point of [...points].sort((a, b) => a.cost - b.cost || a.error - b.error)) {
    const last = envelope.at(-1);
    if (last === undefined || point.error < last.error) envelope.push(point);
  }
  return envelope;
}

/**
 * Cheapest cost at which an error of at most `tau` > 0 is reached: between neighbours of the envelope log cost is linear in log error.
 * The cost of the cheapest point when that is good enough already; Infinity when no point is.
 */
export function costWithin(points: readonly CostPoint[], tau: number): number {
  const envelope = lowerEnvelope(points);
  const index = envelope.findIndex((point) => point.error <= tau);
  if (index === -1) return Infinity;
  const good = envelope[index];
  // Towards an error of 0 the logarithm has nothing to hold on to: the point itself is what is known to reach tau.
  if (index === 0 || good.error <= 0) return good.cost;
  const worse = envelope[index - 1];
  const share = Math.log(worse.error / tau) / Math.log(worse.error / good.error);
  return worse.cost * (good.cost / worse.cost) ** share;
}
