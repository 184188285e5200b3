import { Presets, SingleBar } from 'cli-progress';
import type { Schema } from '../../client/index.js';
import { duration } from './numbers.js';
import { PaceMeter, type Pace } from './pace.js';
import type { Terminal } from './terminal.js';

type Sweep = Schema<'Sweep'>;

/** Shows the progress of a sweep, look by look. */
export interface ProgressView {
  update(sweep: Sweep): void;
  stop(): void;
}

/** Where output is no terminal, a line is written at most this often, in seconds. */
const LINE_EVERY_S = 10;

/** A live bar on a terminal; lines now and then in a pipe. @param now Seconds on a clock that only goes forward. */
export function progressView(terminal: Terminal, now: () => number): ProgressView {
  const meter = new PaceMeter();
  const measure = (sweep: Sweep): Pace =>
    meter.observe({ at: now(), finished: sweep.cells.complete + sweep.cells.failed }, sweep.cells.total);
  return terminal.interactive ? barView(measure) : lineView(terminal, measure, now);
}

function barView(measure: (sweep: Sweep) => Pace): ProgressView {
  const bar = new SingleBar(
    { format: ' {bar} {percentage}%  {done}/{total} done, {failed} failed  {pace}', hideCursor: true, clearOnComplete: false },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update: (sweep) => {
      const payload = { done: sweep.cells.complete, failed: sweep.cells.failed, pace: paceText(measure(sweep)) };
      const finished = sweep.cells.complete + sweep.cells.failed;
      if (!started) bar.start(sweep.cells.total, finished, payload);
      started = true;
      bar.setTotal(sweep.cells.total);
      bar.update(finished, payload);
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}

function lineView(terminal: Terminal, measure: (sweep: Sweep) => Pace, now: () => number): ProgressView {
  let last = Number.NEGATIVE_INFINITY;
  return {
    update: (sweep) => {
      const pace = measure(sweep);
      if (now() - last < LINE_EVERY_S) return;
      last = now();
      terminal.note(`${sweep.cells.complete}/${sweep.cells.total} done, ${sweep.cells.failed} failed  ${paceText(pace)}`.trimEnd());
    },
    stop: () => undefined,
  };
}

function paceText({ rate, left }: Pace): string {
  return left === null ? '' : `${rate.toFixed(rate < 10 ? 1 : 0)} cells/s, ${duration(left)} left`;
}
