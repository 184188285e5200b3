import { isLive } from '../../api/queries';
import type { SweepDetail } from '../../api/types';
import { formatCount, formatNumber, NOTHING } from '../../format/numbers';
import { elapsedBetween, formatDuration } from '../../format/time';
import { Facts } from '../../ui/facts';
import { useNow } from '../../ui/now';
import { ProgressBar } from '../../ui/progress-bar';
import { usePace } from './use-pace';

/** Progress, counts, pace and time of a sweep. */
export function SweepProgress({ sweep, readAt }: { readonly sweep: SweepDetail; readonly readAt: number }) {
  const { total, complete, failed, reused } = sweep.cells;
  const live = isLive(sweep.state);
  const now = useNow(live);
  const pace = usePace(complete + failed, total, readAt);
  const elapsed = elapsedBetween(sweep.startedAt, sweep.finishedAt, now);
  const facts: [string, string][] = [
    ['Complete', `${formatCount(complete)} / ${formatCount(total)}`],
    ['Failed', formatCount(failed)],
    ['Reused', formatCount(reused)],
    live
      ? ['Rate', pace === null ? NOTHING : `${formatNumber(pace.rate)} cells/s`]
      : ['Computed', `${formatCount(complete - reused)} cells`],
    live ? ['Time left', timeLeft(pace?.left ?? null)] : ['Device', sweep.device],
    ['Elapsed', elapsed === null ? NOTHING : formatDuration(elapsed)],
  ];
  return (
    <div className="card">
      <ProgressBar total={total} complete={complete} failed={failed} label="Progress of this sweep" />
      <Facts facts={facts} />
    </div>
  );
}

function timeLeft(milliseconds: number | null): string {
  return milliseconds === null ? NOTHING : `about ${formatDuration(milliseconds)}`;
}
