import { deleteImport } from '../../api/endpoints';
import { useChange } from '../../api/queries';
import type { Import } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/time';
import { may } from '../../session/rights';
import { ConfirmButton } from '../../ui/confirm-button';

/** External results that are drawn with a sweep; nothing where there are none. */
export function ImportList({ sweepId, imports }: { readonly sweepId: string; readonly imports: readonly Import[] }) {
  const remove = useChange(deleteImport, ['imports']);
  if (imports.length === 0) return null;
  return (
    <>
      <h3>Imported</h3>
      <ul className="plain-list" aria-label="Imported">
        {imports.map(({ id, name, metric, points, createdAt }) => (
          <li key={id}>
            {name}{' '}
            <span className="muted">
              {formatCount(points.length)} external values of {metric}, {formatDate(createdAt)}
            </span>{' '}
            {may('submitter') && (
              <ConfirmButton
                action="Delete"
                label={`Delete the import ${name}`}
                question={`Delete the import “${name}”?`}
                consequence="Its points are drawn no longer. The file that it came from is not kept here."
                pending={remove.isPending}
                onConfirm={() => remove.mutate({ id: sweepId, importId: id })}
              />
            )}
          </li>
        ))}
      </ul>
      {remove.error !== null && (
        <p className="field-problem" role="alert">
          {remove.error.message}
        </p>
      )}
    </>
  );
}
