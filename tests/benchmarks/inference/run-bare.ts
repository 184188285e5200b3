import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BareMeasurement, BareRequest } from './bare-process.js';
import type { InferenceCase } from './cases.js';

const PROGRAM = fileURLToPath(new URL('bare-process.js', import.meta.url));

/** Runs the bare loop over `seeds` in `processes` processes at once, as a worker runs cells. */
export async function runBare(size: InferenceCase, seeds: readonly number[], processes: number): Promise<BareMeasurement[]> {
  const shares = Array.from({ length: processes }, (_, index) => seeds.filter((_seed, position) => position % processes === index));
  const children = shares.map((share) => start({ size, seeds: share }));
  try {
    await Promise.all(children.map((child) => once(child, 'message')));
    const measured: BareMeasurement[] = [];
    const ended = children.map((child) => {
      child.on('message', (answer: BareMeasurement) => measured.push(answer));
      child.send('go');
      return once(child, 'exit');
    });
    await Promise.all(ended);
    if (measured.length !== seeds.length) throw new Error('A process of the bare loop ended early; its error is above.');
    return measured;
  } finally {
    for (const child of children) child.kill();
  }
}

function start(request: BareRequest): ChildProcess {
  return fork(PROGRAM, [JSON.stringify(request)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}
