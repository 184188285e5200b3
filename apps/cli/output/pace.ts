/** Finished cells at one moment. */
export interface Observation {
  /** Seconds on any clock. */
  readonly at: number;
  readonly finished: number;
}

/** How fast a sweep goes: cells a second, and seconds left (null while that cannot be said). */
export interface Pace {
  readonly rate: number;
  readonly left: number | null;
}

/** The pace is taken over this many seconds: long enough to be steady, short enough to follow a lost worker. */
const WINDOW_S = 30;

/** Measures the pace of a sweep from its progress. */
export class PaceMeter {
  private history: readonly Observation[] = [];

  /** @param total Cells of the sweep. */
  observe(observation: Observation, total: number): Pace {
    this.history = [...this.history.filter((seen) => observation.at - seen.at <= WINDOW_S), observation];
    const first = this.history[0];
    const elapsed = observation.at - first.at;
    const rate = elapsed > 0 ? (observation.finished - first.finished) / elapsed : 0;
    return { rate, left: rate > 0 ? (total - observation.finished) / rate : null };
  }
}
