import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Schema } from '../../../apps/client/index.js';
import { WORKFLOW_IDS } from '../../../workflows/names.js';
import type { BenchContext } from '../context.js';

export type Sweep = Schema<'Sweep'>;
export type SweepSpec = Schema<'SweepSpec'>;

/** A sweep that ran to its end, as a user saw it. */
export interface SweepRun {
  readonly sweep: Sweep;
  /** From the submission to the answer with the curves, milliseconds. */
  readonly wallMs: number;
}

/** Time between two looks at the sweep while it runs, milliseconds: a look costs the cells some of the cores that they share with the API. */
const LOOK_MS = 1000;

/**
 * Submits a sweep to the API, waits for the end of its workflow, which Temporal announces without being asked again, and fetches its curves.
 * @param onLook Told what each look at the sweep saw.
 * @throws Error when the API refuses the spec or the sweep does not complete.
 */
export async function runSweep(
  { stack: { client, workflows }, stop }: Pick<BenchContext, 'stack' | 'stop'>,
  spec: SweepSpec,
  onLook: (sweep: Sweep) => void = () => undefined,
): Promise<SweepRun> {
  const started = performance.now();
  const { data: submitted, error } = await client.POST('/v1/sweeps', {
    body: spec,
    params: { header: { 'idempotency-key': randomUUID() } },
  });
  if (submitted === undefined) throw new Error(`The API refused the benchmark's sweep: ${JSON.stringify(error)}`);
  const params = { path: { id: submitted.id } };
  const ended = workflows
    .getHandle(WORKFLOW_IDS.sweep(submitted.id))
    .result()
    .then(() => 'ended' as const);
  for (;;) {
    const what = await Promise.race([ended, sleep(LOOK_MS, 'running' as const)]);
    stop.throwIfAborted();
    const { data: sweep } = await client.GET('/v1/sweeps/{id}', { params });
    if (sweep === undefined) throw new Error(`The API does not find the sweep ${submitted.id} any more.`);
    onLook(sweep);
    if (what === 'running') continue;
    if (sweep.state !== 'completed') throw new Error(`The benchmark's sweep ended as ${sweep.state}: ${sweep.error ?? 'cells failed'}`);
    const curves = await client.GET('/v1/sweeps/{id}/curves', { params });
    if (curves.data === undefined) throw new Error(`The curves of ${submitted.id} were refused: ${JSON.stringify(curves.error)}`);
    return { sweep, wallMs: performance.now() - started };
  }
}

/** The spec of examples/noop.yaml with `count` cells, numbered from `firstSeed` on, so that no two runs share a cell. */
export function noopSpec(firstSeed: number, count: number): SweepSpec {
  return {
    name: `${String(count)} no-op cells`,
    axes: { data: ['noop'], architecture: ['autoregressive'], space: ['token'], steps: [1], seed: { from: firstSeed, count } },
    samples: 1,
  };
}
