import { useNavigate } from 'react-router';
import { cancelSweep, deleteSweep, pauseSweep, rerunFailed, resumeSweep } from '../../api/endpoints';
import { isLive, useChange } from '../../api/queries';
import type { SweepDetail } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { ConfirmButton } from '../../ui/confirm-button';

const STALE = ['sweep', 'sweeps'];

/** Pause, resume, cancel, delete, and running failed cells again. What gives up work asks first. */
export function LifeActions({ sweep }: { readonly sweep: SweepDetail }) {
  const pause = useChange(pauseSweep, STALE);
  const resume = useChange(resumeSweep, STALE);
  const cancel = useChange(cancelSweep, STALE);
  const rerun = useChange(rerunFailed, STALE);
  const remove = useChange(deleteSweep, ['sweeps']);
  const navigate = useNavigate();
  const { id, state, cells } = sweep;
  const missing = isLive(state) ? cells.failed : cells.total - cells.complete;
  const error = pause.error ?? resume.error ?? cancel.error ?? rerun.error ?? remove.error;
  return (
    <>
      {state === 'running' && (
        <ConfirmButton
          action="Pause"
          question="Pause the sweep?"
          consequence="Cells that are running lose what they have done so far. Complete cells stay, and the rest waits."
          danger={false}
          pending={pause.isPending}
          onConfirm={() => pause.mutate(id)}
        />
      )}
      {state === 'paused' && sweep.pauseReason !== 'budget' && (
        <button type="button" className="button" disabled={resume.isPending} onClick={() => resume.mutate(id)}>
          {resume.isPending ? 'Resume…' : 'Resume'}
        </button>
      )}
      {missing > 0 && state !== 'planning' && (
        <ConfirmButton
          action={isLive(state) ? 'Re-run failed' : 'Re-run missing'}
          question={`Run ${formatCount(missing)} cells again?`}
          consequence="They take device-seconds of the team. Complete cells stay as they are."
          danger={false}
          pending={rerun.isPending}
          onConfirm={() => rerun.mutate(id)}
        />
      )}
      {isLive(state) && (
        <ConfirmButton
          action="Cancel the sweep"
          question="Cancel the sweep?"
          consequence="Complete cells stay; the others stop."
          pending={cancel.isPending}
          onConfirm={() => cancel.mutate(id)}
        />
      )}
      {!isLive(state) && (
        <ConfirmButton
          action="Delete"
          question="Delete the sweep?"
          consequence="Its results and permalinks are gone at once. It can be restored until it is purged; cells of other sweeps stay."
          pending={remove.isPending}
          onConfirm={() => remove.mutate(id, { onSuccess: () => void navigate('/sweeps') })}
        />
      )}
      {error !== null && (
        <p className="field-problem" role="alert">
          {error.message}
        </p>
      )}
    </>
  );
}
