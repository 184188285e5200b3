import { Link } from 'react-router';
import type { Sweep } from '../../api/types';
import { formatCount, NOTHING } from '../../format/numbers';
import { elapsedBetween, formatAgo, formatDate, formatDuration } from '../../format/time';
import { ProgressBar } from '../../ui/progress-bar';
import { GateBadge } from './gate-badge';
import { SweepBadge } from './sweep-badge';

/** One sweep as a table row; on a narrow screen each cell carries its own label. */
export function SweepRow({ sweep, now }: { readonly sweep: Sweep; readonly now: number }) {
  const { total, complete, failed, reused } = sweep.cells;
  const duration = elapsedBetween(sweep.startedAt, sweep.finishedAt, now);
  return (
    <tr>
      <th scope="row">
        <Link to={`/sweeps/${sweep.id}`}>{sweep.name}</Link>
        <span className="muted mono sub">{sweep.id.slice(0, 8)}</span>
      </th>
      <td data-label="State">
        <SweepBadge sweep={sweep} />
      </td>
      <td data-label="Progress" className="cell-progress">
        <ProgressBar total={total} complete={complete} failed={failed} label={`Progress of ${sweep.name}`} />
      </td>
      <td data-label="Complete" className="number">
        {formatCount(complete)} / {formatCount(total)}
      </td>
      <td data-label="Failed" className={failed > 0 ? 'number bad' : 'number'}>
        {formatCount(failed)}
      </td>
      <td data-label="Reused" className="number">
        {formatCount(reused)}
      </td>
      <td data-label="Gate">
        <GateBadge gate={sweep.gate} />
      </td>
      <td data-label="Started" title={formatDate(sweep.startedAt)}>
        {sweep.startedAt === null ? NOTHING : formatAgo(sweep.startedAt, now)}
      </td>
      <td data-label="Duration" className="number">
        {duration === null ? NOTHING : formatDuration(duration)}
      </td>
      <td data-label="Schedule">{sweep.schedule === null ? NOTHING : <Link to="/schedules">{sweep.schedule.name}</Link>}</td>
    </tr>
  );
}
