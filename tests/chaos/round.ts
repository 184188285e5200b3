import type { Client } from '@temporalio/client';
import { METRICS } from '../../core/cells/metrics.js';
import type { LocalStack } from '../support/local-stack.js';
import { curveDigests, endOfSweep } from '../support/sweeps.js';
import { until } from '../support/until.js';
import { readCommits, scienceDigest, type Commits } from './evidence.js';
import { cancelInTheMiddle, ROUND, submitStubbornly } from './load.js';

/** What came of the sweeps of a round. */
export interface RoundResult {
  /** State in which each sweep ended, by its name. */
  readonly states: Readonly<Record<string, string>>;
  /** Digests of the curves of the sweeps that were not cancelled, by name and metric. */
  readonly curves: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Digest of everything scientific that the database holds. */
  readonly science: string;
  readonly commits: Commits;
}

/** A round under kills may take long: every lost worker is noticed after 15 s, and services are restarted ever later. */
const ROUND_MS = 600_000;

/**
 * Submits the sweeps of a round through the API and waits until all have ended.
 * @param cancel Whether the sweep that is meant to be cancelled is.
 * @returns Their ids by name.
 */
export async function runRound({ client }: LocalStack, cancel: boolean): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const { spec } of ROUND) ids[spec.name] = await submitStubbornly(client, spec);
  const ends = ROUND.map(async ({ spec: { name }, cancelled }) => {
    if (cancel && cancelled) await cancelInTheMiddle(client, ids[name]);
    await endOfSweep(client, ids[name], ROUND_MS);
  });
  await Promise.all(ends);
  return ids;
}

/** Reads the results of a round; nothing is killed meanwhile. @param ids Of its sweeps, by name. */
export async function readRound({ client, file }: LocalStack, ids: Readonly<Record<string, string>>): Promise<RoundResult> {
  const states: Record<string, string> = {};
  const curves: Record<string, Record<string, string>> = {};
  for (const { spec, cancelled } of ROUND) {
    const sweep = await endOfSweep(client, ids[spec.name]);
    states[spec.name] = sweep.state;
    if (!cancelled) curves[spec.name] = await curveDigests(client, sweep.id, METRICS);
  }
  return { states, curves, science: await scienceDigest(file.databaseUrl), commits: await readCommits(file.databaseUrl) };
}

/** Waits until Temporal runs no workflow of a sweep any more. */
export async function untilNoWorkflowRuns(temporal: Client): Promise<void> {
  await until('no workflow runs', 60_000, async () => (await temporal.workflow.count('ExecutionStatus = "Running"')).count === 0);
}
