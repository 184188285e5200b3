import { setTimeout as sleep } from 'node:timers/promises';
import { isTerminalSweepState } from '../../../core/grid/vocabulary.js';
import type { Schema } from '../../client/index.js';
import type { CommandContext } from '../context.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { duration } from '../output/numbers.js';
import { progressView } from '../output/progress.js';
import { unwrap } from '../request.js';

type Sweep = Schema<'SweepDetail'>;

const POLL_MS = 500;
/** Polls in a row that may fail before watching gives up: the API may be restarting. */
const FAILURES_ALLOWED = 20;

/**
 * `watch ID`: shows progress until the sweep ends.
 * @throws CommandFailure (exit code 5) unless it ends as completed.
 */
export async function watchCommand(context: CommandContext, id: string): Promise<void> {
  const view = progressView(context.terminal, () => performance.now() / 1000);
  let sweep: Sweep;
  let told = false;
  try {
    for (;;) {
      sweep = await lookPatiently(context, id);
      if (sweep.cells.total > 0) view.update(sweep);
      if (hasEnded(sweep)) break;
      if (sweep.pauseReason === 'budget' && !told)
        context.terminal.note(`The budget is used up: the sweep waits for \`entroscope top-up ${id} SECONDS\`.`);
      told = sweep.pauseReason === 'budget';
      await sleep(POLL_MS);
    }
  } finally {
    view.stop();
  }
  context.terminal.note(summaryOf(sweep));
  if (sweep.state !== 'completed')
    throw new CommandFailure(EXIT.incomplete, `The sweep ended as ${sweep.state}${sweep.error === null ? '' : `: ${sweep.error}`}.`);
}

/** An amendment that waits will start an ended sweep again. */
function hasEnded({ state, amendments }: Sweep): boolean {
  return isTerminalSweepState(state) && !amendments.some((amendment) => amendment.state === 'requested');
}

async function lookPatiently({ client }: CommandContext, id: string): Promise<Sweep> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await unwrap(client.GET('/v1/sweeps/{id}', { params: { path: { id } } }));
    } catch (error) {
      const unreachable = error instanceof CommandFailure && error.exitCode === EXIT.unreachable;
      if (!unreachable || failures >= FAILURES_ALLOWED) throw error;
      await sleep(POLL_MS);
    }
  }
}

function summaryOf({ state, cells, startedAt, finishedAt, gate }: Sweep): string {
  const took = startedAt === null || finishedAt === null ? '' : ` in ${duration((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000)}`;
  const closedForms = gate === null || gate.status === 'none' ? '' : `; ${gate.checks} checks against closed forms: ${gate.status}`;
  return `${state}${took}: ${cells.complete} of ${cells.total} cells complete (${cells.reused} known before), ${cells.failed} failed${closedForms}`;
}
