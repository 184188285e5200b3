import { Presets, SingleBar } from 'cli-progress';
import { duration } from '../../../apps/cli/output/numbers.js';

/** One part of a benchmark run. */
export interface Part {
  readonly label: string;
  /** Roughly how long it takes, seconds: only the proportions matter, for the time left. */
  readonly seconds: number;
  /** @param done Told the share of the part that is done, in [0, 1]. */
  run(done: (share: number) => void): Promise<void>;
}

const REDRAW_MS = 500;
const MILLISECONDS = 1000;

/** Runs the parts in order under one progress bar with the time left; where output is no terminal, a line a part. */
export async function runParts(parts: readonly Part[]): Promise<void> {
  const total = parts.reduce((sum, part) => sum + part.seconds, 0);
  const bar = process.stdout.isTTY
    ? new SingleBar({ format: ' {bar} {percentage}%  {label}  {left}', hideCursor: true, clearOnComplete: true }, Presets.shades_classic)
    : null;
  const started = performance.now();
  let before = 0;
  bar?.start(total, 0, { label: '', left: '' });
  try {
    for (const part of parts) {
      let share = 0;
      const left = (): string => timeLeft((before + share * part.seconds) / total, (performance.now() - started) / MILLISECONDS);
      const draw = (): void => bar?.update(before + share * part.seconds, { label: part.label, left: left() });
      if (bar === null) process.stdout.write(`  ${part.label}${before > 0 ? `  (${left()})` : ''}\n`);
      const timer = setInterval(draw, REDRAW_MS);
      try {
        draw();
        await part.run((done) => {
          share = done;
        });
      } finally {
        clearInterval(timer);
      }
      before += part.seconds;
    }
  } finally {
    bar?.stop();
  }
}

function timeLeft(share: number, elapsed: number): string {
  return share <= 0 ? '' : `about ${duration(elapsed / share - elapsed)} left`;
}
