import { beforeAll, describe, expect, it } from '@jest/globals';
import { DeterminismViolationError } from '@temporalio/workflow';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { WORKFLOW_TYPES } from '../../workflows/names.js';
import { testStack } from '../support/stack.js';
import { recordedHistories } from './recorded.js';

/**
 * Workflow code must replay what running sweeps have recorded: a change that does not would stop them. Histories are recorded
 * anew with `npm run histories` (docs/architecture-engine.md says when that is allowed).
 */
describe('recorded histories', () => {
  const histories = recordedHistories();
  const replay = (history: unknown): Promise<void> =>
    Worker.runReplayHistory({ workflowBundle: { codePath: testStack().workflowBundle } }, history);

  beforeAll(() => {
    Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'OFF', forward: {} } } });
  });

  it('exist for every workflow type', () => {
    expect([...new Set(histories.map(({ workflowType }) => workflowType))].sort()).toEqual(Object.values(WORKFLOW_TYPES).sort());
  });

  it.each(histories)('$name replays', async ({ history }) => {
    await replay(history);
  });

  it('are compared for real: a history with another order of commands is refused', async () => {
    const sweep = histories.find(({ workflowType }) => workflowType === WORKFLOW_TYPES.sweep);
    const text = JSON.stringify(sweep?.history).replaceAll('"planSweep"', '"readProgress"');
    await expect(replay(JSON.parse(text))).rejects.toThrow(DeterminismViolationError);
  });
});
