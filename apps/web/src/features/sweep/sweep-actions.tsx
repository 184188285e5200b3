import { cancelSweep, readCsv } from '../../api/endpoints';
import { isLive, useChange } from '../../api/queries';
import type { SweepDetail } from '../../api/types';
import { saveAs } from './save-as';

/** Links and actions of a sweep. */
export function SweepActions({ sweep }: { readonly sweep: SweepDetail }) {
  const cancel = useChange(cancelSweep, ['sweep', 'sweeps']);
  const csv = useChange(readCsv, []);
  return (
    <>
      {isLive(sweep.state) && (
        <button type="button" className="button button-danger" disabled={cancel.isPending} onClick={() => cancel.mutate(sweep.id)}>
          {cancel.isPending ? 'Cancelling…' : 'Cancel'}
        </button>
      )}
      <button
        type="button"
        className="button"
        disabled={csv.isPending}
        onClick={() => csv.mutate(sweep.id, { onSuccess: (file) => saveAs(file, `entroscope-${sweep.id.slice(0, 8)}.csv`) })}
      >
        {csv.isPending ? 'Preparing…' : 'CSV'}
      </button>
      {sweep.links.temporal !== null && (
        <a className="button" href={sweep.links.temporal} target="_blank" rel="noreferrer">
          Temporal
        </a>
      )}
      <a className="button" href="/docs" target="_blank" rel="noreferrer">
        API
      </a>
      {(cancel.error ?? csv.error) !== null && (
        <p className="field-problem" role="alert">
          {(cancel.error ?? csv.error)?.message}
        </p>
      )}
    </>
  );
}
