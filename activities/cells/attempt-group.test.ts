import { describe, expect, it } from '@jest/globals';
import type { CellSpec } from '../../core/cells/cell.js';
import type { CellResult } from '../../core/cells/result.js';
import type { FailureClass } from '../../core/grid/vocabulary.js';
import { attemptGroup } from './attempt-cell.js';
import type { CellExecutor, GroupOutcome, TimedOutcome } from './executor.js';

const specs = [{}, {}, {}] as CellSpec[];
const signal = new AbortController().signal;

function complete(value: number): TimedOutcome {
  const metric = { metric: 'entropy', value, se: 0, n: 1, expected: null };
  return {
    outcome: { kind: 'complete', result: { nfe: 1, liftsPerToken: 1, metrics: [metric], checks: [] } as unknown as CellResult },
    deviceMs: 2,
  };
}

function failed(failureClass: FailureClass): TimedOutcome {
  return { outcome: { kind: 'failed', failure: { class: failureClass, message: 'why' } }, deviceMs: 3 };
}

function executorOf(group: GroupOutcome, output = ''): CellExecutor {
  return {
    execute: () => Promise.reject(new Error('not used')),
    executeGroup: (_specs, { onOutput }) => {
      onOutput(output);
      return Promise.resolve(group);
    },
  };
}

describe('attemptGroup', () => {
  it('gives every cell one attempt, one after the other in time, and the output to the last', async () => {
    const executor = executorOf({ outcomes: [complete(1), failed('error'), complete(3)], cancelled: false }, 'a warning');
    const { decided, cancelled } = await attemptGroup(executor, specs, signal);
    expect(cancelled).toBe(false);
    expect(decided.map(({ outcome }) => outcome.kind)).toEqual(['complete', 'failed', 'complete']);
    const attempts = decided.flatMap((cell) => cell.attempts);
    expect(attempts.map(({ outcome, message, output, deviceMs }) => [outcome, message, output, deviceMs])).toEqual([
      ['complete', null, '', 2],
      ['error', 'why', '', 3],
      ['complete', null, 'a warning', 2],
    ]);
    const [first, second, third] = attempts.map(({ startedAt }) => startedAt.getTime());
    expect([second - first, third - second]).toEqual([2, 3]);
  });

  it('leaves a cell whose failure is worth another attempt, and those behind it, undecided', async () => {
    const executor = executorOf({ outcomes: [complete(1), failed('out_of_memory'), complete(3)], cancelled: false });
    expect((await attemptGroup(executor, specs, signal)).decided).toHaveLength(1);
  });

  it('decides nothing when the process ended in the middle, and what was done when the group was stopped', async () => {
    expect(await attemptGroup(executorOf({ outcomes: [], cancelled: false }), specs, signal)).toEqual({ decided: [], cancelled: false });
    const stopped = await attemptGroup(executorOf({ outcomes: [complete(1)], cancelled: true }), specs, signal);
    expect(stopped).toMatchObject({ cancelled: true, decided: [{ outcome: { kind: 'complete' } }] });
  });

  it('fails a cell whose result is no number', async () => {
    const { decided } = await attemptGroup(executorOf({ outcomes: [complete(NaN)], cancelled: false }), specs.slice(0, 1), signal);
    expect(decided[0].outcome).toMatchObject({ kind: 'failed', failure: { class: 'invalid_model_output' } });
    expect(decided[0].attempts[0].outcome).toBe('invalid_model_output');
  });
});
