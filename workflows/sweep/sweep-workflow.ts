import {
  ActivityFailure,
  CancellationScope,
  continueAsNew,
  defineUpdate,
  isCancellation,
  rootCause,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import type { FinaliseSweepOutput, SweepOutcome } from '../../activities/contract.js';
import type { SweepSettings, TopUp } from '../../core/grid/spec.js';
import { control } from '../activity-proxies.js';
import { sweepAttributes } from '../attributes.js';
import { SWEEP_UPDATES, type SweepInput } from '../names.js';
import { SweepRun, type RunEnd } from './sweep-run.js';
import { SweepStatus } from './sweep-status.js';

const pause = defineUpdate(SWEEP_UPDATES.pause);
const resume = defineUpdate(SWEEP_UPDATES.resume);
const adjust = defineUpdate<number, [number, SweepSettings]>(SWEEP_UPDATES.adjust);
const topUp = defineUpdate<void, [TopUp]>(SWEEP_UPDATES.topUp);
const amend = defineUpdate(SWEEP_UPDATES.amend);

/**
 * Root workflow of a sweep, `sweep/<id>`: plans, runs the shards as children, and closes the sweep whatever happens. An amendment of a
 * sweep that has ended starts it again. It completes with the sweep's final state; a cancelled sweep ends as a cancelled workflow.
 */
export async function sweepWorkflow(input: SweepInput): Promise<FinaliseSweepOutput> {
  const { sweepId, teamId } = input;
  const status = new SweepStatus(sweepId);
  const publish = (): void => {
    upsertSearchAttributes(sweepAttributes(teamId, status.state, status.progress));
    setCurrentDetails(status.markdown());
  };
  const run = new SweepRun(input, status, publish);
  listen(run);
  publish();
  const { end, cancellation } = await endOf(run);
  if (end.kind === 'handover') return continueAsNew<typeof sweepWorkflow>({ sweepId, teamId, pausedFor: run.pauseReason });
  // A cancelled scope would cancel the finalisation too, and leave the row running for ever.
  const result = await CancellationScope.nonCancellable(() => control.finaliseSweep({ sweepId, outcome: end }));
  status.ended(result, end);
  publish();
  if (cancellation !== undefined) throw cancellation;
  return result;
}

function listen(run: SweepRun): void {
  setHandler(pause, () => run.pause(), { validator: () => run.checkPause() });
  setHandler(resume, () => run.resume(), { validator: () => run.checkResume() });
  setHandler(adjust, (revision, settings) => run.adjust(revision, settings), {
    validator: (_: number, settings: SweepSettings) => run.checkAdjust(settings),
  });
  setHandler(topUp, (more) => run.topUp(more), { validator: (more: TopUp) => run.checkTopUp(more) });
  setHandler(amend, () => run.amend(), { validator: () => run.checkAmend() });
}

async function endOf(run: SweepRun): Promise<{ end: RunEnd; cancellation?: Error }> {
  try {
    return { end: await run.run() };
  } catch (error) {
    if (isCancellation(error)) return { end: { kind: 'cancelled' } satisfies SweepOutcome, cancellation: error as Error };
    return { end: { kind: 'failed', error: sentenceOf(error) } };
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof ActivityFailure) return rootCause(error) ?? error.message;
  return error instanceof Error ? (rootCause(error) ?? error.message) : String(error);
}
