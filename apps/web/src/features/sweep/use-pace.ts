import { useState } from 'react';
import { observe, paceOf, type Observation, type Pace } from './progress';

/** The pace of a live sweep from its polls: `readAt` is when the newest answer came. */
export function usePace(finished: number, total: number, readAt: number): Pace | null {
  const [state, setState] = useState<{ readonly readAt: number | null; readonly history: readonly Observation[] }>({
    readAt: null,
    history: [],
  });
  // State that follows a prop is adjusted while rendering, which React repeats at once, and not in an effect, which would paint twice.
  if (state.readAt !== readAt) setState({ readAt, history: observe(state.history, { at: readAt, finished }) });
  return paceOf(state.history, total);
}
