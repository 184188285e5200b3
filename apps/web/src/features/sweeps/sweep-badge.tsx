import type { Sweep } from '../../api/types';
import { StateBadge } from '../../ui/badge';

/** The state of a sweep; a sweep that waits for a larger budget says so. */
export function SweepBadge({ sweep: { state, pauseReason } }: { readonly sweep: Pick<Sweep, 'state' | 'pauseReason'> }) {
  return <StateBadge state={state} {...(pauseReason === 'budget' && { text: 'paused: budget used up' })} />;
}
