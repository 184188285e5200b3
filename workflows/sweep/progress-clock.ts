/** Shortest wait between two looks at the progress, milliseconds. */
const SHORTEST_MS = 2000;
/** Share of the elapsed time after which the next look is due. */
const SHARE = 0.1;

/**
 * Milliseconds until the next look at a sweep's progress: 2 s at first, later a tenth of the time gone by. The number of looks so
 * grows with the logarithm of the duration (about 110 in a day, 10 events each), and the root never needs to continue as new.
 */
export function progressWaitMs(elapsedMs: number): number {
  return Math.max(SHORTEST_MS, Math.round(elapsedMs * SHARE));
}
