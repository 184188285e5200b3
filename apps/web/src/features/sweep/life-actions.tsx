import { cancelSweep, pauseSweep, rerunFailed, resumeSweep } from '../../api/endpoints';
import { isLive, useChange } from '../../api/queries';
import type { SweepDetail } from '../../api/types';

const STALE = ['sweep', 'sweeps'];

/** Pause, resume, cancel, and running failed cells again. What gives up work asks first. */
export function LifeActions({ sweep }: { readonly sweep: SweepDetail }) {
  const pause = useChange(pauseSweep, STALE);
  const resume = useChange(resumeSweep, STALE);
  const cancel = useChange(cancelSweep, STALE);
  const rerun = useChange(rerunFailed, STALE);
  const { id, state, cells } = sweep;
  const missing = isLive(state) ? cells.failed : cells.total - cells.complete;
  const error = pause.error ?? resume.error ?? cancel.error ?? rerun.error;
  const confirmed = (question: string, act: () => void) => () => {
    if (window.confirm(question)) act();
  };
  return (
    <>
      {state === 'running' && (
        <LifeButton
          title="Pause"
          pending={pause.isPending}
          onClick={confirmed('Pause the sweep? Cells that are running lose what they have done so far.', () => pause.mutate(id))}
        />
      )}
      {state === 'paused' && sweep.pauseReason !== 'budget' && (
        <LifeButton title="Resume" pending={resume.isPending} onClick={() => resume.mutate(id)} />
      )}
      {missing > 0 && state !== 'planning' && (
        <LifeButton
          title={isLive(state) ? 'Re-run failed' : 'Re-run missing'}
          pending={rerun.isPending}
          onClick={confirmed(`Run ${missing} cells again?`, () => rerun.mutate(id))}
        />
      )}
      {isLive(state) && (
        <LifeButton
          title="Cancel"
          danger
          pending={cancel.isPending}
          onClick={confirmed('Cancel the sweep? Complete cells stay; the others stop.', () => cancel.mutate(id))}
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

interface LifeButtonProps {
  readonly title: string;
  readonly pending: boolean;
  readonly danger?: boolean;
  readonly onClick: () => void;
}

function LifeButton({ title, pending, danger = false, onClick }: LifeButtonProps) {
  return (
    <button type="button" className={`button${danger ? ' button-danger' : ''}`} disabled={pending} onClick={onClick}>
      {pending ? `${title}…` : title}
    </button>
  );
}
