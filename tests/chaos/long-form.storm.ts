import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { S3ArtifactStore } from '../../platform/artifacts/index.js';
import { startLocalStack, type LocalStack } from '../support/local-stack.js';
import { until } from '../support/until.js';
import { forgetSweeps, installCommitLog, verifyArtifacts, wrongCounters } from './evidence.js';
import { KEEPING_STATES, ROUND } from './load.js';
import { VICTIMS } from './kill-plan.js';
import { readRound, runRound, untilNoWorkflowRuns, type RoundResult } from './round.js';
import { Storm } from './storm.js';

/** From infra/launch/chaos.mjs. */
interface ChaosOptions {
  readonly minutes: number;
  readonly seed: number;
}
const { minutes, seed } = JSON.parse(process.env['ENTROSCOPE_CHAOS'] ?? '{"minutes":5,"seed":1}') as ChaosOptions;

const MINUTE = 60_000;
/** Beyond the minutes asked for: the undisturbed run, and the end of the last round. */
const PATIENCE_MS = 30 * MINUTE;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(0);

describe(`${String(minutes)} minutes of chaos with seed ${String(seed)}`, () => {
  let expected: RoundResult;
  let stack: LocalStack;
  let connection: Connection;
  let artifacts: S3ArtifactStore;
  let storm: Storm;

  beforeAll(async () => {
    expected = await undisturbed();
    stack = await startLocalStack(KEEPING_STATES);
    await installCommitLog(stack.file.databaseUrl);
    connection = await Connection.connect({ address: stack.file.temporalAddress });
    const { s3Endpoint: endpoint, s3AccessKeyId: accessKeyId, s3SecretAccessKey: secretAccessKey } = stack.file;
    artifacts = new S3ArtifactStore({ endpoint, accessKeyId, secretAccessKey, region: 'us-east-1', bucket: 'entroscope' });
    storm = new Storm(stack, seed);
  }, PATIENCE_MS);
  afterAll(async () => {
    await connection?.close();
    artifacts?.close();
    await stack?.remove();
  });

  it(
    'ends every accepted sweep, commits every cell once and changes no byte',
    async () => {
      const deadline = performance.now() + minutes * MINUTE;
      say('| round | seconds | kills | cells | claims | most claims of a cell | taken up | commits | artifacts verified | sweeps |');
      say('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |');
      for (let round = 1; performance.now() < deadline; round += 1) {
        const [began, killsBefore] = [performance.now(), storm.total];
        const ids = await stormyRound(deadline);
        const result = await readRound(stack, ids);
        checkRound(result);
        expect(await wrongCounters(stack.file.databaseUrl)).toEqual([]);
        await untilNoWorkflowRuns(new Client({ connection }));
        const verified = await verifyArtifacts(stack.file.databaseUrl, artifacts);
        const { cells, claims, highest, resumed, commits } = result.commits;
        const ends = Object.entries(result.states).map(([name, state]) => `${name} ${state}`);
        const counts = [round, seconds(began), storm.total - killsBefore, cells, claims, highest, resumed, commits, verified];
        say(`| ${[...counts, ends.join(', ')].join(' | ')} |`);
        await forgetSweeps(stack.file.databaseUrl);
      }
      say(`Kills: ${VICTIMS.map((victim) => `${victim} ${String(storm.kills.get(victim) ?? 0)}`).join(', ')}.`);
    },
    minutes * MINUTE + PATIENCE_MS,
  );

  it(
    'leaves no process behind',
    async () => {
      storm.remember();
      const running = storm.survivors().length;
      expect(await stack.stop()).toBe(0);
      await until('every process of the stack is gone', 10_000, () => storm.survivors().length === 0);
      say(`Processes at the end: ${String(running)}; left after Ctrl-C: ${String(storm.survivors().length)}.`);
    },
    MINUTE,
  );

  /** The same round on servers that nobody kills. */
  async function undisturbed(): Promise<RoundResult> {
    const calm = await startLocalStack();
    try {
      await installCommitLog(calm.file.databaseUrl);
      const began = performance.now();
      const result = await readRound(calm, await runRound(calm, false));
      say(`Undisturbed: ${String(result.commits.cells)} cells of ${String(ROUND.length)} sweeps in ${seconds(began)} s.`);
      return result;
    } finally {
      await calm.remove();
    }
  }

  /** A round under kills, until its sweeps have ended or time is up; returns once the API answers again. */
  async function stormyRound(deadline: number): Promise<Record<string, string>> {
    const calm = new AbortController();
    const timer = setTimeout(() => calm.abort(), Math.max(0, deadline - performance.now()));
    const raging = storm.rage(calm.signal);
    try {
      return await runRound(stack, true);
    } finally {
      clearTimeout(timer);
      calm.abort();
      await raging;
      await until('the API is ready again', MINUTE, async () => {
        const { response } = await stack.client.GET('/health/ready').catch(() => ({ response: undefined }));
        return response?.ok === true;
      });
    }
  }

  function checkRound({ states, curves, science, commits }: RoundResult): void {
    for (const { spec, cancelled } of ROUND)
      // A sweep may have ended just before it was cancelled.
      expect([spec.name, states[spec.name]]).toEqual([
        spec.name,
        cancelled && states[spec.name] === 'cancelled' ? 'cancelled' : 'completed',
      ]);
    const { cells } = expected.commits;
    // Requests were repeated, sweeps were not.
    expect(commits.sweeps).toBe(ROUND.length);
    expect(commits).toMatchObject({ cells, complete: cells, failed: 0, commits: cells, stale: 0, states: 0 });
    expect(curves).toEqual(expected.curves);
    expect(science).toBe(expected.science);
  }
});
