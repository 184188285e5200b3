import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { cellsOf, planSweep, type SweepPlan } from '../../core/grid/plan.js';
import { sweepSpecSchema } from '../../core/grid/spec.js';
import type { Database } from '../../platform/database/index.js';
import type { PlanSweepInput, PlanSweepOutput } from '../contract.js';
import type { ControlDependencies } from '../dependencies.js';
import { insertCells, type PlannedCell, type PlanningSweep } from './insert-cells.js';
import { loadModels } from './models.js';
import { describeOpenSweep, openSweep } from './open-sweep.js';
import { liveSlots, runtimeClassOf } from './runtime-class.js';
import { shardCount, shardOf } from './shards.js';

/** Cells inserted by one statement: large enough to be set-based, small enough to keep locks short. */
const CHUNK = 2000;

/** A plan of this many cells changes what the planner of the database must know at once, not at the next automatic look. */
const ANALYZE_FROM = 5000;

/** Activities that turn a spec into rows. */
export function createPlanningActivities({ database, logger }: ControlDependencies) {
  return {
    /**
     * Expands the sweep's spec into cells, takes over what nobody else computes and opens the sweep. Repeating it is harmless.
     * @throws ApplicationFailure `NoWorker` (retryable) while no worker of the device class is alive.
     * @throws ApplicationFailure `InvalidPlan` (final) when no cell can come of the spec.
     */
    async planSweep({ sweepId }: PlanSweepInput): Promise<PlanSweepOutput> {
      const sweep = await database.sweep.findUniqueOrThrow({ where: { id: sweepId } });
      if (sweep.state === 'planning') {
        const runtimeClass = await runtimeClassOf(database, sweep.device);
        const plan = planSweep(sweepSpecSchema.parse(sweep.spec), await loadModels(database, sweep.teamId));
        refuseProblems(plan);
        await insertPlan(database, sweep, plan, runtimeClass);
        await openSweep(database, sweepId, runtimeClass, plan.excluded);
        logger.info({ sweepId, cells: plan.cellCount, runtimeClass }, 'sweep planned');
      }
      return describeOpenSweep(database, sweepId);
    },
  };
}

function refuseProblems(plan: SweepPlan): void {
  if (plan.problems.length === 0) return;
  const sentences = plan.problems.map((problem) => `${problem.pointer}: ${problem.detail}`).join('; ');
  throw ApplicationFailure.nonRetryable(`The spec yields no plan. ${sentences}`, 'InvalidPlan');
}

async function insertPlan(database: Database, sweep: PlanningSweep, plan: SweepPlan, runtimeClass: string): Promise<void> {
  const shards = shardCount(plan.cellCount, await liveSlots(database, sweep.device));
  let chunk: PlannedCell[] = [];
  let position = 0;
  for (const cell of cellsOf(plan, runtimeClass)) {
    chunk.push({ ...cell, position, shard: shardOf(position, shards) });
    position += 1;
    if (chunk.length === CHUNK) {
      await insertCells(database, sweep, chunk);
      Context.current().heartbeat(position);
      chunk = [];
    }
  }
  if (chunk.length > 0) await insertCells(database, sweep, chunk);
  if (position >= ANALYZE_FROM) await database.$executeRaw`analyze cells, sweep_cells`;
}
