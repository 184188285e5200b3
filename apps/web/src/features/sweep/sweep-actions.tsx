import { readCsv } from '../../api/endpoints';
import { useChange } from '../../api/queries';
import type { SweepDetail } from '../../api/types';
import { LifeActions } from './life-actions';
import { saveAs } from './save-as';

/** Links and actions of a sweep. */
export function SweepActions({ sweep }: { readonly sweep: SweepDetail }) {
  const csv = useChange(readCsv, []);
  return (
    <>
      <LifeActions sweep={sweep} />
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
      {csv.error !== null && (
        <p className="field-problem" role="alert">
          {csv.error.message}
        </p>
      )}
    </>
  );
}
