import type { ReactNode } from 'react';
import { FailureNotice } from './notice';
import { SkeletonRows } from './skeleton';
import { TableHead } from './table-head';

/** A list that is read from the API, by pages or at once. */
export interface Listing<Item> {
  readonly data: readonly Item[] | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
  readonly hasNextPage?: boolean;
  readonly isFetchingNextPage?: boolean;
  readonly fetchNextPage?: () => unknown;
}

interface ListTableProps<Item> {
  /** What is listed, e.g. "Schedules". */
  readonly title: string;
  readonly listing: Listing<Item>;
  readonly columns: readonly string[];
  /** Shown in place of a table without rows. */
  readonly empty: ReactNode;
  readonly row: (item: Item) => ReactNode;
}

/** A list as a table that becomes cards on a phone, with what stands in its place while it loads, fails or is empty. */
export function ListTable<Item>({ title, listing, columns, empty, row }: ListTableProps<Item>) {
  const { data, error, hasNextPage = false, isFetchingNextPage = false, fetchNextPage } = listing;
  const what = title.toLowerCase();
  const failure = error !== null && (
    <FailureNotice title={`The ${what} could not be read`} error={error} onRetry={() => void listing.refetch()} />
  );
  if (data === undefined) return failure || <SkeletonRows rows={4} label={`Loading the ${what}`} />;
  return (
    <>
      {failure}
      {data.length === 0 ? (
        empty
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={`${title}, scrollable`}>
          <table className="table table-stack">
            <TableHead titles={columns} />
            <tbody>{data.map(row)}</tbody>
          </table>
        </div>
      )}
      {hasNextPage && (
        <button type="button" className="button more" disabled={isFetchingNextPage} onClick={() => void fetchNextPage?.()}>
          {isFetchingNextPage ? 'Reading…' : `Older ${what}`}
        </button>
      )}
    </>
  );
}
