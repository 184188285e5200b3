import { Link } from 'react-router';
import { deleteSchedule, pauseSchedule, resumeSchedule, triggerSchedule } from '../../api/endpoints';
import { useChange } from '../../api/queries';
import type { Schedule } from '../../api/types';
import { NOTHING } from '../../format/numbers';
import { formatDate } from '../../format/time';
import { may } from '../../session/rights';
import { ConfirmButton } from '../../ui/confirm-button';

/** One schedule with its actions. */
export function ScheduleRow({ schedule }: { readonly schedule: Schedule }) {
  return (
    <tr>
      <th scope="row">{schedule.name}</th>
      <td data-label="State">
        <span className={`badge ${schedule.paused ? 'badge-quiet' : 'badge-good'}`}>{schedule.paused ? 'paused' : 'active'}</span>
      </td>
      <td data-label="When" className="mono">
        {schedule.cron}
      </td>
      <td data-label="Time zone">{schedule.timeZone}</td>
      <td data-label="Next run">{schedule.paused ? NOTHING : formatDate(schedule.nextRunAt)}</td>
      <td data-label="Last sweep">
        {schedule.lastSweepId === null ? (
          NOTHING
        ) : (
          <Link className="mono" to={`/sweeps/${schedule.lastSweepId}`}>
            {schedule.lastSweepId.slice(0, 8)}
          </Link>
        )}
      </td>
      <td data-label="Actions">{may('submitter') ? <ScheduleActions schedule={schedule} /> : NOTHING}</td>
    </tr>
  );
}

function ScheduleActions({ schedule }: { readonly schedule: Schedule }) {
  const stale = ['schedules', 'sweeps'];
  const trigger = useChange(triggerSchedule, stale);
  const pause = useChange(schedule.paused ? resumeSchedule : pauseSchedule, stale);
  const remove = useChange(deleteSchedule, stale);
  const failure = trigger.error ?? pause.error ?? remove.error;
  return (
    <div className="button-row">
      <button
        type="button"
        className="button"
        disabled={trigger.isPending}
        onClick={() => trigger.mutate(schedule.id)}
        aria-label={`Run ${schedule.name} now`}
      >
        Run now
      </button>
      <button
        type="button"
        className="button"
        disabled={pause.isPending}
        onClick={() => pause.mutate(schedule.id)}
        aria-label={`${schedule.paused ? 'Resume' : 'Pause'} ${schedule.name}`}
      >
        {schedule.paused ? 'Resume' : 'Pause'}
      </button>
      <ConfirmButton
        action="Delete"
        label={`Delete ${schedule.name}`}
        question={`Delete the schedule “${schedule.name}”?`}
        consequence="It runs no more. The sweeps that it has started stay."
        pending={remove.isPending}
        onConfirm={() => remove.mutate(schedule.id)}
      />
      <span role="status">{trigger.isSuccess && <span className="muted">started</span>}</span>
      {failure !== null && (
        <p className="field-problem" role="alert">
          {failure.message}
        </p>
      )}
    </div>
  );
}
