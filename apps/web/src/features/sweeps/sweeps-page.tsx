import { Link } from 'react-router';
import { isLive, useSweeps } from '../../api/queries';
import { EmptyState, FailureNotice } from '../../ui/notice';
import { useNow } from '../../ui/now';
import { Page } from '../../ui/page';
import { SkeletonRows } from '../../ui/skeleton';
import { SweepRow } from './sweep-row';
import { TableHead } from '../../ui/table-head';

const COLUMNS = ['Sweep', 'State', 'Progress', 'Complete', 'Failed', 'Reused', 'Gate', 'Started', 'Duration', 'Schedule'] as const;

/** All sweeps of the team, newest first. */
export function SweepsPage() {
  return (
    <Page
      title="Sweeps"
      lead="What a generative model buys with its compute, and how much its representation space decides."
      actions={
        <Link to="/sweeps/new" className="button button-main">
          New sweep
        </Link>
      }
    >
      <SweepList />
    </Page>
  );
}

function SweepList() {
  const query = useSweeps();
  const sweeps = query.data?.pages.flatMap((page) => page.items) ?? [];
  const now = useNow(sweeps.some((sweep) => isLive(sweep.state)));
  if (query.isPending) return <SkeletonRows label="Loading the sweeps" />;
  if (query.error !== null && sweeps.length === 0) {
    return <FailureNotice title="The sweeps could not be read" error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (sweeps.length === 0) return <NoSweeps />;
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Sweeps, scrollable">
        <table className="table table-stack">
          <TableHead titles={COLUMNS} />
          <tbody>
            {sweeps.map((sweep) => (
              <SweepRow key={sweep.id} sweep={sweep} now={now} />
            ))}
          </tbody>
        </table>
      </div>
      {query.hasNextPage && (
        <button type="button" className="button more" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Older sweeps
        </button>
      )}
    </>
  );
}

function NoSweeps() {
  return (
    <EmptyState title="No sweep yet">
      <p>A sweep measures entropy against compute over a grid of models, representation spaces, step counts and seeds.</p>
      <p>
        <Link to="/sweeps/new" className="button button-main">
          Write the first sweep
        </Link>
      </p>
      <p className="muted">
        Or from a terminal: <code>npx entroscope submit sweep.yaml</code>
      </p>
    </EmptyState>
  );
}
