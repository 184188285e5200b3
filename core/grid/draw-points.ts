import { digestOf } from '../cells/cell.js';
import { PURPOSE } from '../random/noise.js';
import { philox4x32 } from '../random/philox.js';
import type { RandomSearch } from './axes.js';
import { digestsOf } from './twins.js';
import { onlyPoints, type PlanLine } from './plan-line.js';
import { PROTOCOL_VERSION } from './vocabulary.js';

/**
 * The lines of a plan with the points that a random search draws, uniformly and without replacement: those with the smallest random
 * numbers. A point's number is Philox under key (seed, protocol version) at a counter made of what the point is, so that it depends neither
 * on the rest of the grid nor on how many are drawn: a larger draw contains a smaller one.
 */
export function drawPoints(lines: readonly PlanLine[], { points, seed }: RandomSearch): PlanLine[] {
  const numbered = lines.flatMap((line, index) => numbersOf(line, seed).map((number, point) => ({ number, index, point })));
  numbered.sort((a, b) => a.number - b.number || a.index - b.index || a.point - b.point);
  const drawn = lines.map(() => new Set<number>());
  for (const { index, point } of numbered.slice(0, points)) drawn[index].add(point);
  return onlyPoints(lines, drawn);
}

/** A random number in [0, 1), 53 bits, for each point of a line. */
function numbersOf({ data, architecture, space, sampler, samplerParameters, model, points }: PlanLine, seed: number): number[] {
  const digest = digestOf({
    data: { world: data, parameters: model.data.parameters },
    architecture,
    space,
    sampler: { name: sampler, parameters: samplerParameters },
    graphs: digestsOf(model),
    interface: model.interface ?? null,
  });
  const [first, second] = [0, 8].map((from) => Number.parseInt(digest.slice(from, from + 8), 16));
  const block = new Uint32Array(4);
  return points.map(({ steps }) => {
    philox4x32(first, second, steps ?? 0, PURPOSE.search * 2 ** 24, seed, PROTOCOL_VERSION, block);
    return ((block[0] >>> 5) * 2 ** 26 + (block[1] >>> 6)) * 2 ** -53;
  });
}
