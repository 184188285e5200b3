import { beforeAll, describe, expect, it } from '@jest/globals';
import { DeterminismViolationError } from '@temporalio/workflow';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { traceSinks } from '../../apps/worker/process/trace-sink.js';
import { CONTEXT_HEADERS } from '../../workflows/context/headers.js';
import { WORKFLOW_TYPES } from '../../workflows/names.js';
import { testStack } from '../support/stack.js';
import { recordedHistories } from './recorded.js';

/** The history as it would be had the workflow been started by a traced request. */
function traced(history: unknown): unknown {
  const copy = structuredClone(history) as { events: { workflowExecutionStartedEventAttributes?: { header?: unknown } }[] };
  const [{ workflowExecutionStartedEventAttributes: started }] = copy.events;
  if (started === undefined) throw new Error('a history begins with the start of its workflow');
  const carrier = { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' };
  started.header = { fields: { [CONTEXT_HEADERS.trace]: payload(carrier), [CONTEXT_HEADERS.requestId]: payload('a request') } };
  return copy;
}

/** A payload as histories write it. */
function payload(value: unknown) {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  return { metadata: { encoding: base64('json/plain') }, data: base64(JSON.stringify(value)) };
}

/**
 * Workflow code must replay what running sweeps have recorded: a change that does not would stop them. Histories are recorded
 * anew with `npm run histories` (docs/architecture-engine.md says when that is allowed).
 */
describe('recorded histories', () => {
  const histories = recordedHistories();
  const replay = (history: unknown): Promise<void> =>
    Worker.runReplayHistory({ workflowBundle: { codePath: testStack().workflowBundle }, sinks: traceSinks(null) }, history);

  beforeAll(() => {
    Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'OFF', forward: {} } } });
  });

  it('exist for every workflow type', () => {
    expect([...new Set(histories.map(({ workflowType }) => workflowType))].sort()).toEqual(Object.values(WORKFLOW_TYPES).sort());
  });

  it('are shorter than 2,000 events and 1 MB', () => {
    for (const { name, history } of histories) {
      const { events } = history as { readonly events: readonly unknown[] };
      expect({ name, long: events.length >= 2000 || JSON.stringify(history).length >= 1_000_000 }).toEqual({ name, long: false });
    }
  });

  it.each(histories)('$name replays', async ({ history }) => {
    await replay(history);
  });

  it.each(histories)('$name replays as part of a trace, which it was not when it was recorded', async ({ history }) => {
    await replay(traced(history));
  });

  it('are compared for real: a history with another order of commands is refused', async () => {
    const sweep = histories.find(({ workflowType }) => workflowType === WORKFLOW_TYPES.sweep);
    const text = JSON.stringify(sweep?.history).replaceAll('"planSweep"', '"readProgress"');
    await expect(replay(JSON.parse(text))).rejects.toThrow(DeterminismViolationError);
  });
});
