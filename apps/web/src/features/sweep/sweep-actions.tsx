import { EXPORT_FORMATS, readExport, type ExportFormat } from '../../api/endpoints';
import { useChange } from '../../api/queries';
import type { SweepDetail } from '../../api/types';
import { may } from '../../session/rights';
import { LifeActions } from './life-actions';
import { saveAs } from './save-as';

const TITLES: Readonly<Record<ExportFormat, string>> = { csv: 'CSV', ndjson: 'NDJSON', parquet: 'Parquet' };

/** Links and actions of a sweep. */
export function SweepActions({ sweep }: { readonly sweep: SweepDetail }) {
  const file = useChange(readExport, []);
  return (
    <>
      {may('submitter') && <LifeActions sweep={sweep} />}
      {EXPORT_FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="button"
          disabled={file.isPending}
          onClick={() =>
            file.mutate({ id: sweep.id, format }, { onSuccess: (blob) => saveAs(blob, `entroscope-${sweep.id.slice(0, 8)}.${format}`) })
          }
        >
          {file.isPending && file.variables.format === format ? 'Preparing…' : TITLES[format]}
        </button>
      ))}
      {sweep.links.temporal !== null && (
        <a className="button" href={sweep.links.temporal} target="_blank" rel="noreferrer">
          Temporal
        </a>
      )}
      <a className="button" href="/docs" target="_blank" rel="noreferrer">
        API
      </a>
      {file.error !== null && (
        <p className="field-problem" role="alert">
          {file.error.message}
        </p>
      )}
    </>
  );
}
