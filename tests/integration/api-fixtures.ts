import { v7 as uuidv7 } from 'uuid';
import { layOutPoints } from '../../activities/points/sweep-points.js';
import { dataKindOf, metricsOf } from '../../core/grid/applicability.js';
import { cellsOf, planSweep } from '../../core/grid/plan.js';
import { sweepSpecSchema, type SweepSpecInput } from '../../core/grid/spec.js';
import type { ModelSummary } from '../../core/models/package.js';
import { defaultParameters } from '../../core/worlds/index.js';
import type { Database } from '../../platform/database/index.js';
import type { Prisma } from '../../prisma/generated/client.js';

export const RUNTIME_CLASS = 'cpu/test/linux/x64';

/** The masked and autoregressive oracles of M4, as rows; their graphs are not needed to plan. */
export const MODELS: readonly ModelSummary[] = [modelOf('m4-ar', 'autoregressive', 'a'), modelOf('m4-masked', 'masked-diffusion', 'b')];

/** A valid spec of 4 cells: autoregressive once and masked at K = 1, 2, 4. */
export const SPEC = {
  name: 'test sweep',
  axes: { data: ['m4'], architecture: ['autoregressive', 'masked-diffusion'], space: ['token'], steps: [1, 2, 4] },
} as const satisfies SweepSpecInput;

function modelOf(name: string, architecture: ModelSummary['architecture'], digit: string): ModelSummary {
  return {
    id: uuidv7(),
    name,
    version: 1,
    origin: 'oracle',
    data: { world: 'm4', parameters: defaultParameters('m4') },
    architecture,
    space: 'token',
    graphs: { step: digit.repeat(64) },
  };
}

/** Registers the models. */
export async function insertModels(prisma: Database): Promise<void> {
  for (const { id, name, version, origin, architecture, space, data, graphs } of MODELS) {
    await prisma.model.create({
      data: {
        ...{ id, name, version, origin, architecture, space },
        ...{ world: data.world, dataParameters: data.parameters, graphs: { ...graphs } },
      },
    });
  }
}

/** A result to store with a cell: `null` leaves it pending, `'failed'` fails it. */
export type StoredOutcome = 'complete' | 'failed' | 'pending';

/**
 * Stores a finished sweep with its cells, as workers would leave it. Metric values are functions of seed and steps, so that tests can
 * say what the pooled value must be: value = steps + seed / 10, se = 0.1.
 * @param order Permutes the order in which rows are written and placed.
 */
export async function insertSweep(
  prisma: Database,
  teamId: string,
  input: SweepSpecInput,
  options: { readonly reverse?: boolean; readonly outcome?: (seed: number, steps: number | null) => StoredOutcome } = {},
): Promise<{ sweepId: string; cellIds: string[] }> {
  const spec = sweepSpecSchema.parse(input);
  const plan = planSweep(spec, MODELS);
  const cells = [...cellsOf(plan, RUNTIME_CLASS)];
  if (options.reverse === true) cells.reverse();
  const sweepId = uuidv7();
  await prisma.sweep.create({
    data: {
      id: sweepId,
      teamId,
      name: spec.name,
      spec,
      state: 'completed',
      device: 'cpu',
      runtimeClass: RUNTIME_CLASS,
      cellsTotal: cells.length,
      cellsComplete: cells.length,
      startedAt: new Date(),
    },
  });
  for (const [position, cell] of cells.entries()) {
    const pointId = await insertCell(prisma, teamId, cell, options.outcome?.(cell.spec.seed, cell.spec.steps) ?? 'complete');
    await prisma.sweepCell.create({
      data: { sweepId, position, shard: 0, teamId, cellId: cell.id, pointId, seed: cell.spec.seed },
    });
  }
  await prisma.$transaction((transaction) => layOutPoints(transaction, sweepId));
  // After its cells: what is committed later is not part of what the sweep says.
  await prisma.sweep.update({ where: { id: sweepId }, data: { finishedAt: new Date() } });
  return { sweepId, cellIds: cells.map((cell) => cell.id) };
}

async function insertCell(
  prisma: Database,
  teamId: string,
  { id, spec, modelName }: ReturnType<typeof cellsOf> extends Iterable<infer C> ? C : never,
  outcome: StoredOutcome,
): Promise<string> {
  const known = await prisma.cell.findFirst({ where: { teamId, id }, select: { pointId: true } });
  if (known !== null) return known.pointId;
  const complete = outcome === 'complete';
  const coordinates = { world: spec.data.world, architecture: spec.architecture, space: spec.space, sampler: spec.sampler.name };
  const { pointId } = await prisma.cell.create({
    select: { pointId: true },
    data: {
      teamId,
      id,
      spec: spec as unknown as Prisma.InputJsonObject,
      ...coordinates,
      modelName,
      steps: spec.steps,
      seed: spec.seed,
      samples: spec.samples,
      device: 'cpu',
      runtimeClass: RUNTIME_CLASS,
      state: outcome,
      fence: 1,
      ...(outcome === 'failed' ? { failure: { class: 'invalid_model_output', message: 'NaN in logits' } } : {}),
      ...(complete
        ? {
            nfe: spec.steps ?? 32,
            liftsPerToken: spec.steps ?? 1,
            checks: [],
            timing: { networkMs: 2000, samplingMs: 1, measurementMs: 1, wallMs: 2002 },
            committedAt: new Date(),
          }
        : {}),
    },
  });
  if (outcome === 'failed') await prisma.failedCell.create({ data: { teamId, cellId: id } });
  if (!complete) return pointId;
  await prisma.cellMetric.createMany({
    data: metricsOf({ ...coordinates, data: dataKindOf(spec.data) }).map((metric) => ({
      teamId,
      cellId: id,
      metric,
      value: (spec.steps ?? 0) + spec.seed / 10,
      se: 0.1,
      n: spec.samples,
      expected: null,
      pointId,
      seed: spec.seed,
    })),
  });
  await prisma.cellTrajectory.create({
    data: {
      teamId,
      cellId: id,
      steps: [
        {
          step: 1,
          nfe: 1,
          noiseLevel: 0.5,
          predictiveEntropyOnSamples: 1,
          predictiveEntropyOnData: 1,
          mmse: null,
          remainingEntropy: 0.5,
          flops: null,
          wallMs: 2,
        },
      ],
    },
  });
  await prisma.cellArtifact.create({
    data: { teamId, cellId: id, kind: 'samples', key: `artifacts/${id}.bin`, bytes: 4, contentType: 'application/octet-stream' },
  });
  return pointId;
}
