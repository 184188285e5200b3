import { useState } from 'react';
import { formatDate } from '../format/time';
import { FailureNotice } from './notice';
import { Skeleton } from './skeleton';

/** Something that was deleted. */
export interface DeletedItem {
  readonly id: string;
  readonly title: string;
  readonly deletedAt: string | null;
}

interface Listing {
  readonly data: readonly DeletedItem[] | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface DeletedListProps {
  readonly title: string;
  /** Reads the list; called when it is opened. */
  readonly useListing: () => Listing;
  readonly restore: { readonly isPending: boolean; readonly error: Error | null; readonly mutate: (id: string) => void };
}

/** What was deleted and can be restored, behind a line that opens it. */
export function DeletedList({ title, useListing, restore }: DeletedListProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Items useListing={useListing} restore={restore} />}
      {restore.error !== null && (
        <p className="field-problem" role="alert">
          {restore.error.message}
        </p>
      )}
    </details>
  );
}

function Items({ useListing, restore }: Omit<DeletedListProps, 'title'>) {
  const { data, error, refetch } = useListing();
  if (data === undefined) {
    if (error === null) return <Skeleton height={40} label="Loading what is deleted" />;
    return <FailureNotice title="What is deleted could not be read" error={error} onRetry={() => void refetch()} />;
  }
  if (data.length === 0) return <p className="muted">Nothing is deleted.</p>;
  return (
    <ul className="plain-list">
      {data.map(({ id, title, deletedAt }) => (
        <li key={id}>
          {title} <span className="muted">deleted {formatDate(deletedAt)}</span>{' '}
          <button
            type="button"
            className="button button-quiet"
            aria-label={`Restore ${title}`}
            disabled={restore.isPending}
            onClick={() => restore.mutate(id)}
          >
            Restore
          </button>
        </li>
      ))}
    </ul>
  );
}
