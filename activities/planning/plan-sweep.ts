import { cellsOf, planSweep } from '../../core/grid/plan.js';
import { sweepSpecSchema } from '../../core/grid/spec.js';
import type { Database } from '../../platform/database/index.js';
import type { Sweep } from '../../prisma/generated/client.js';
import type { PlanSweepInput, PlanSweepOutput } from '../contract.js';
import type { ControlDependencies } from '../dependencies.js';
import { applyAmendments } from './amend-sweep.js';
import { loadModels } from './models.js';
import { describeOpenSweep, openSweep } from './open-sweep.js';
import { refuseProblems } from './refuse-problems.js';
import { runtimeClassOf } from './runtime-class.js';
import { writeCells } from './write-cells.js';

/** A plan of this many cells changes what the planner of the database must know at once, not at the next automatic look. */
const ANALYZE_FROM = 5000;

/** Activities that turn a spec into rows. */
export function createPlanningActivities({ database, logger, teamCellsInFlight }: ControlDependencies) {
  return {
    /**
     * Expands the sweep's spec into cells, takes over what nobody else computes and opens the sweep; then applies the amendments that
     * wait. Repeating it is harmless.
     * @throws ApplicationFailure `NoWorker` (retryable) while no worker of the device class is alive.
     * @throws ApplicationFailure `InvalidPlan` (final) when no cell can come of the spec.
     */
    async planSweep({ sweepId }: PlanSweepInput): Promise<PlanSweepOutput> {
      const sweep = await database.sweep.findUniqueOrThrow({ where: { id: sweepId } });
      if (sweep.state === 'planning' && sweep.startedAt === null) await planFirst(database, sweep);
      await applyAmendments(database, sweepId);
      const plan = await describeOpenSweep(database, sweepId, teamCellsInFlight);
      logger.info({ sweepId, cells: plan.cells, shards: plan.shards.length }, 'sweep planned');
      return plan;
    },
  };
}

async function planFirst(database: Database, sweep: Sweep): Promise<void> {
  const runtimeClass = await runtimeClassOf(database, sweep.device);
  const plan = planSweep(sweepSpecSchema.parse(sweep.spec), await loadModels(database, sweep.teamId));
  refuseProblems(plan);
  await writeCells(database, sweep, { cells: cellsOf(plan, runtimeClass), count: plan.cellCount }, 0);
  if (plan.cellCount >= ANALYZE_FROM) await database.$executeRaw`analyze cells, sweep_cells`;
  await openSweep(database, sweep.id, runtimeClass, plan.excluded);
}
