import type { SweepState } from '../../core/grid/vocabulary.js';
import { policyProblem } from '../../core/grid/failure-policy.js';
import { failurePolicySchema, type FailurePolicy } from '../../core/grid/spec.js';
import { isTerminalSweepState } from '../../core/grid/vocabulary.js';
import { refundBudget } from '../../platform/budget/index.js';
import { recordSweepEvent } from '../../platform/events/index.js';
import type { Prisma } from '../../prisma/generated/client.js';
import { recountPoints, sumOfPoints } from '../points/sweep-points.js';
import type { FinaliseSweepInput, FinaliseSweepOutput, SweepOutcome, SweepProgress } from '../contract.js';
import type { ControlDependencies } from '../dependencies.js';
import { sweepGate } from './sweep-gate.js';

/** Activities that close sweeps. */
export function createFinaliseActivities({ database, logger }: ControlDependencies) {
  return {
    /**
     * Closes the sweep: settles its undecided cells, counts, judges its checks and sets its final state. A sweep that has ended
     * already is left as it is, so that repeating this is harmless.
     */
    async finaliseSweep({ sweepId, outcome }: FinaliseSweepInput): Promise<FinaliseSweepOutput> {
      const { teamId } = await database.sweep.findUniqueOrThrow({ where: { id: sweepId }, select: { teamId: true } });
      const gate = await sweepGate(database, sweepId, teamId);
      const closed = await database.$transaction(async (transaction) => {
        const [sweep] = await transaction.$queryRaw<
          { teamId: string; state: SweepState; policy: unknown }[]
        >`select team_id as "teamId", state, coalesce(spec -> 'policy', '{}') as policy from sweeps where id = ${sweepId}::uuid for update`;
        if (sweep === undefined) throw new Error(`No sweep has the id ${sweepId}.`);
        if (!isTerminalSweepState(sweep.state)) {
          await refundBudget(transaction, sweepId, sweep.teamId);
          await closeSweep(transaction, sweepId, { teamId: sweep.teamId, outcome, policy: failurePolicySchema.parse(sweep.policy), gate });
        }
        return transaction.sweep.findUniqueOrThrow({ where: { id: sweepId } });
      });
      const { state, cellsTotal: total, cellsComplete: complete, cellsFailed: failed } = closed;
      logger.info({ sweepId, state, total, complete, failed }, 'sweep ended');
      return { state, total, complete, failed };
    },
  };
}

interface Closing {
  readonly teamId: string;
  readonly outcome: SweepOutcome;
  readonly policy: FailurePolicy;
  readonly gate: object;
}

async function closeSweep(
  transaction: Prisma.TransactionClient,
  sweepId: string,
  { teamId, outcome, policy, gate }: Closing,
): Promise<void> {
  await settleUndecided(transaction, sweepId, outcome);
  await recountPoints(transaction, sweepId);
  const progress = await sumOfPoints(transaction, sweepId);
  const { state, error } = finalState(outcome, progress, policy);
  if (outcome.kind !== 'ended') await withdrawAmendments(transaction, sweepId);
  await transaction.sweep.update({
    where: { id: sweepId },
    data: {
      state,
      pauseReason: null,
      error,
      gate,
      cellsTotal: progress.total,
      cellsComplete: progress.complete,
      cellsFailed: progress.failed,
      finishedAt: new Date(),
    },
  });
  await recordSweepEvent(transaction, 'sweep.ended', sweepId, teamId);
}

/** An amendment that a cancelled or failed sweep did not come to would start it again; one that came too late for a sweep's end shall. */
async function withdrawAmendments(transaction: Prisma.TransactionClient, sweepId: string): Promise<void> {
  await transaction.sweepAmendment.updateMany({ where: { sweepId, state: 'requested' }, data: { state: 'withdrawn' } });
}

/**
 * Cells that no attempt decided although their sweep ran to its end are gaps, and say so. Those of a sweep that was
 * stopped go back to where they were: another sweep may take them over.
 */
async function settleUndecided(transaction: Prisma.TransactionClient, sweepId: string, outcome: SweepOutcome): Promise<void> {
  const gap = outcome.kind === 'ended';
  const failure = JSON.stringify({
    class: 'infrastructure',
    message: 'No attempt could decide the cell within the retry limit; run the failed cells again to measure it.',
  });
  await transaction.$executeRaw`
    with settled as (
      update cells c
      set state = case when ${gap} then 'failed'::cell_state else 'pending'::cell_state end,
          failure = case when ${gap} then ${failure}::jsonb else null end, worker = null
      from sweep_cells sc
      where sc.sweep_id = ${sweepId}::uuid and c.team_id = sc.team_id and c.id = sc.cell_id
        and c.state in ('pending', 'running') and c.owner_sweep_id = ${sweepId}::uuid
      returning c.team_id, c.id)
    insert into failed_cells (team_id, cell_id) select team_id, id from settled where ${gap}`;
}

/** The state in which a sweep ends: never `completed` while a single cell is missing. */
export function finalState(
  outcome: SweepOutcome,
  { total, complete, failed }: SweepProgress,
  policy: FailurePolicy,
): { state: SweepState; error: string | null } {
  if (outcome.kind === 'cancelled') return { state: 'cancelled', error: null };
  if (outcome.kind === 'failed') return { state: 'failed', error: outcome.error };
  const broken = policyProblem(policy, failed, total);
  if (broken !== null) return { state: 'failed', error: broken };
  if (total === 0) return { state: 'failed', error: 'The plan has no cells.' };
  if (complete === 0) return { state: 'failed', error: 'No cell of the sweep completed; the failures of its cells say why.' };
  return { state: complete === total ? 'completed' : 'completed_with_gaps', error: null };
}
