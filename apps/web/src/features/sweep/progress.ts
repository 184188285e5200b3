/** Finished cells at one moment. */
export interface Observation {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly finished: number;
}

/** How fast a sweep goes and when it will end. */
export interface Pace {
  /** Cells a second. */
  readonly rate: number;
  /** Milliseconds; null while nothing has finished within the window. */
  readonly left: number | null;
}

/** The pace is taken over this many milliseconds: long enough to be steady, short enough to follow a lost worker. */
const WINDOW = 30_000;

/** Adds an observation and drops those that have left the window; equal counts still mark the passing of time. */
export function observe(history: readonly Observation[], next: Observation): readonly Observation[] {
  return [...history.filter((seen) => next.at - seen.at <= WINDOW), next];
}

/** Pace over the window, or null before two moments have been seen. */
export function paceOf(history: readonly Observation[], total: number): Pace | null {
  const first = history[0];
  const last = history[history.length - 1];
  if (first === undefined || last === undefined || last.at <= first.at) return null;
  const rate = (1000 * (last.finished - first.finished)) / (last.at - first.at);
  return { rate, left: rate > 0 ? (1000 * (total - last.finished)) / rate : null };
}
