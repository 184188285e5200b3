import { z } from 'zod';
import type { ModelSummary } from '../models/package.js';
import { Grid } from './grid.js';
import { GridCondition, type Coordinates } from './grid-rules.js';
import { planOf, type SweepPlan } from './plan.js';
import { onlyPoints, type PlanLine, type PlanProblem } from './plan-line.js';
import { samplerValueSchema, type SamplerReference } from './sampler-options.js';
import { SPEC_LIMITS } from './spec-limits.js';
import type { SweepSpec } from './spec.js';
import { nameOf } from './twins.js';
import { ARCHITECTURES, SPACES, type Architecture, type DataName, type Space } from './vocabulary.js';

/** A point of the grid as an optimiser names it. */
export const askedPointSchema = z
  .strictObject({
    data: z.string().min(1).max(50),
    architecture: z.enum(ARCHITECTURES),
    space: z.enum(SPACES),
    model: z.string().min(1).max(200).describe('`name` or `name@version`.'),
    steps: z.int().min(1).max(SPEC_LIMITS.steps),
    sampler: samplerValueSchema,
  })
  .partial()
  .describe('Values of axes. One that the others leave no choice of may be left out; the seeds are those of the sweep.');

/** Points of the grid that an optimiser asks for. */
export const askSchema = z
  .strictObject({
    points: z.array(askedPointSchema).min(1).max(SPEC_LIMITS.askedPoints).describe('Each is run with every seed of the sweep.'),
  })
  .describe('Points of the grid to run.');

/** A point of the grid as an optimiser names it. */
export type AskedPoint = z.output<typeof askedPointSchema>;

/** The same with its sampler by its label. */
type LabelledPoint = Omit<AskedPoint, 'sampler'> & { readonly sampler?: SamplerReference | undefined };

/** A point of the grid with all its values. */
export interface GridPoint {
  readonly data: DataName;
  readonly architecture: Architecture;
  readonly space: Space;
  /** Label of the sampler. */
  readonly sampler: string;
  /** `name@version`. */
  readonly model: string;
  /** K, or null where steps do not apply. */
  readonly steps: number | null;
}

/** What a request for points comes to. */
export interface AskedPlan {
  /** The points in the order asked for; where there are problems, those that have none. */
  readonly points: readonly GridPoint[];
  /** Their cells. */
  readonly plan: SweepPlan;
  /** Pointers are into `points` of the request. */
  readonly problems: readonly PlanProblem[];
}

/** Finds the points that an optimiser asks for in the grid of a spec. Each must be there, and be the only one that is meant. */
export function planAsked(spec: SweepSpec, models: readonly ModelSummary[], asked: readonly LabelledPoint[]): AskedPlan {
  const grid = new Grid(spec, models);
  const taken = grid.lines.map(() => new Set<number>());
  const points: GridPoint[] = [];
  const problems: PlanProblem[] = [];
  for (const [index, point] of asked.entries()) {
    const found = placesOf(point, grid.lines);
    if (found.length === 1) {
      taken[found[0].line].add(found[0].point);
      points.push(pointAt(grid.lines, found[0]));
    } else problems.push({ pointer: `/points/${index}`, detail: problemOf(found.map((place) => pointAt(grid.lines, place))) });
  }
  return { points, problems, plan: planOf(spec, models, grid, onlyPoints(grid.lines, taken)) };
}

/** The cells of points that were asked for, with the models that were meant then, whatever is the latest one now. */
export function planGridPoints(spec: SweepSpec, models: readonly ModelSummary[], points: readonly GridPoint[]): AskedPlan {
  const model = [...new Set(points.map((point) => point.model))];
  const asked = points.map(({ steps, ...others }) => ({ ...others, ...(steps === null ? {} : { steps }) }));
  return planAsked({ ...spec, axes: { ...spec.axes, model } }, models, asked);
}

interface Place {
  readonly line: number;
  readonly point: number;
}

function placesOf(asked: LabelledPoint, lines: readonly PlanLine[]): Place[] {
  const condition = new GridCondition(asked);
  return lines.flatMap((line, index) => {
    const part: Coordinates = {
      data: line.data,
      architecture: line.architecture,
      space: line.space,
      sampler: line.samplerLabel,
      model: line.model,
    };
    if (!condition.possible(part)) return [];
    return line.points.flatMap(({ steps }, point) => (condition.met({ ...part, steps }) ? [{ line: index, point }] : []));
  });
}

function pointAt(lines: readonly PlanLine[], { line: index, point }: Place): GridPoint {
  const { data, architecture, space, samplerLabel: sampler, model, points } = lines[index];
  return { data, architecture, space, sampler, model: nameOf(model), steps: points[point].steps };
}

function problemOf(found: readonly GridPoint[]): string {
  if (found.length === 0) return 'the grid of the sweep has no such point';
  const axes = (Object.keys(found[0]) as (keyof GridPoint)[]).filter((axis) => found.some((point) => point[axis] !== found[0][axis]));
  return `${found.length} points of the grid are like this; name ${axes.join(' and ')}`;
}
