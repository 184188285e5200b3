import type { CellSpec } from '../../core/cells/cell.js';
import type { CellResult } from '../../core/cells/result.js';
import { CellCancelled } from '../../core/inference/errors.js';
import { AttemptRecorder, KEPT_OUTPUT, type Attempt } from './attempt.js';
import { allowedAttempts, type AttemptOptions, type CellExecutor, type CellOutcome, type TimedOutcome } from './executor.js';

/** What came of a claimed cell; null when it was stopped before it was decided. */
export interface AttemptedCell {
  readonly outcome: CellOutcome | null;
  readonly attempts: readonly Attempt[];
}

/**
 * Runs one cell, again and alone where its failure is worth another attempt, and refuses results that are no numbers.
 * @param options Where progress and states go, and the signal that stops the cell. An attempt goes on from the state of the one before.
 * @param stopped Says at the end of a stopped attempt why it was stopped.
 */
export async function attemptCell(
  executor: CellExecutor,
  spec: CellSpec,
  options: Pick<AttemptOptions, 'onProgress' | 'onCheckpoint' | 'resume' | 'signal'>,
  stopped: () => 'returned' | 'cancelled',
): Promise<AttemptedCell> {
  const attempts: Attempt[] = [];
  let resume = options.resume;
  for (let number = 1; ; number += 1) {
    const recorder = new AttemptRecorder(number);
    const onCheckpoint = (state: Uint8Array): void => {
      resume = state;
      recorder.saved();
      options.onCheckpoint(state);
    };
    try {
      const executed = await executor.execute(spec, {
        ...options,
        resume,
        onCheckpoint,
        onResume: recorder.resumed,
        alone: number > 1,
        onOutput: recorder.write,
      });
      const outcome = executed.kind === 'complete' ? finiteOrFailed(executed.result) : executed;
      attempts.push(
        outcome.kind === 'complete' ? recorder.end('complete', null) : recorder.end(outcome.failure.class, outcome.failure.message),
      );
      if (outcome.kind === 'complete' || number >= allowedAttempts(outcome.failure.class))
        return { outcome: lastWord(outcome, number), attempts };
    } catch (error) {
      if (!(error instanceof CellCancelled)) throw error;
      attempts.push(recorder.end(stopped(), null));
      return { outcome: null, attempts };
    }
  }
}

/**
 * Makes the first attempt at several short cells in one exchange.
 * @returns The first cells of the group that are decided by it. Where some are missing and it was not stopped, the next one has to be run by
 *   itself: its process ended, or its failure is worth another attempt.
 */
export async function attemptGroup(
  executor: CellExecutor,
  specs: readonly CellSpec[],
  signal: AbortSignal,
): Promise<{ readonly decided: readonly (AttemptedCell & { readonly outcome: CellOutcome })[]; readonly cancelled: boolean }> {
  const started = Date.now();
  let output = '';
  const group = await executor.executeGroup(specs, {
    signal,
    onOutput: (text) => {
      output += text;
    },
  });
  const undecided = group.outcomes.findIndex(({ outcome }) => outcome.kind === 'failed' && allowedAttempts(outcome.failure.class) > 1);
  const decided = undecided === -1 ? group.outcomes : group.outcomes.slice(0, undecided);
  return { decided: timedAttempts(decided, started, output), cancelled: group.cancelled };
}

/** What the process wrote cannot be told apart by cell; it stands with the last one. */
function timedAttempts(outcomes: readonly TimedOutcome[], started: number, output: string) {
  let elapsed = 0;
  return outcomes.map(({ outcome: executed, deviceMs }, index) => {
    const outcome = executed.kind === 'complete' ? finiteOrFailed(executed.result) : executed;
    const startedAt = new Date(started + elapsed);
    elapsed += deviceMs;
    const attempt: Attempt = {
      number: 1,
      startedAt,
      resumedShare: 0,
      deviceMs,
      savedMs: null,
      outcome: outcome.kind === 'complete' ? 'complete' : outcome.failure.class,
      message: outcome.kind === 'complete' ? null : outcome.failure.message,
      output: index === outcomes.length - 1 ? output.slice(-KEPT_OUTPUT) : '',
    };
    return { outcome, attempts: [attempt] };
  });
}

/** A cell that failed again when it ran alone is put aside, and says so. */
function lastWord(outcome: CellOutcome, attempts: number): CellOutcome {
  if (outcome.kind === 'complete' || attempts === 1) return outcome;
  const { class: failureClass, message } = outcome.failure;
  return {
    kind: 'failed',
    failure: { class: failureClass, message: `${message} It also failed when it ran alone, so it is quarantined.` },
  };
}

/** JSON has no NaN: one would become a null in the database and break the whole commit, so the cell fails by name instead. */
function finiteOrFailed(result: CellResult): CellOutcome {
  const values: [string, number][] = [
    ['nfe', result.nfe],
    ['lifts per token', result.liftsPerToken],
    ...result.metrics.flatMap(({ metric, value, se }): [string, number][] => [
      [metric, value],
      [`standard error of ${metric}`, se],
    ]),
    ...result.checks.flatMap(({ check, observed, expected, se, pValue }): [string, number][] => [
      [`${check} (observed)`, observed],
      [`${check} (expected)`, expected],
      [`${check} (standard error)`, se],
      [`${check} (p-value)`, pValue],
    ]),
  ];
  const bad = values.find(([, value]) => !Number.isFinite(value));
  if (bad === undefined) return { kind: 'complete', result };
  return {
    kind: 'failed',
    failure: { class: 'invalid_model_output', message: `The measurement gave ${bad[1]} for ${bad[0]}; it is not stored.` },
  };
}
