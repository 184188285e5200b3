import { lowerEnvelope, type CostPoint } from './envelope.js';

/**
 * Area under the error-cost curve: (1 / (log2 b - log2 a)) int_a^b y(c) d log2 c, y = the smallest error so far (a right-continuous
 * step). In the unit of the error; the lower the better. NaN where the range starts before the cheapest point: the curve is not known
 * there.
 * @param range [a, b] in the unit of the cost, fixed before the run.
 */
export function areaUnderCurve(points: readonly CostPoint[], [from, to]: readonly [number, number]): number {
  if (!(from > 0) || !(to > from)) throw new RangeError(`The range ${from} .. ${to} is not one of positive costs.`);
  const envelope = lowerEnvelope(points);
  if (envelope.length === 0 || envelope[0].cost > from) return NaN;
  let area = 0;
  envelope.forEach(({ cost, error }, index) => {
    const start = Math.max(cost, from);
    const end = Math.min(envelope.at(index + 1)?.cost ?? Infinity, to);
    if (end > start) area += error * Math.log2(end / start);
  });
  return area / Math.log2(to / from);
}
