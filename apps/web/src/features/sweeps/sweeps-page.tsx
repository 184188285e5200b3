import { Link } from 'react-router';
import { restoreSweep } from '../../api/endpoints';
import { isLive, useChange, useDeletedSweeps, useSweeps } from '../../api/queries';
import { may } from '../../session/rights';
import { DeletedList } from '../../ui/deleted-list';
import { ListTable } from '../../ui/list-table';
import { EmptyState } from '../../ui/notice';
import { useNow } from '../../ui/now';
import { Page } from '../../ui/page';
import { SweepRow } from './sweep-row';

const COLUMNS = ['Sweep', 'State', 'Progress', 'Complete', 'Failed', 'Reused', 'Gate', 'Started', 'Duration', 'Schedule'] as const;

/** All sweeps of the team, newest first. */
export function SweepsPage() {
  return (
    <Page
      title="Sweeps"
      lead="What a generative model buys with its compute, and how much its representation space decides."
      actions={
        may('submitter') && (
          <Link to="/sweeps/new" className="button button-main">
            New sweep
          </Link>
        )
      }
    >
      <SweepList />
      {may('submitter') && <DeletedSweeps />}
    </Page>
  );
}

function SweepList() {
  const listing = useSweeps();
  const now = useNow(listing.data?.some((sweep) => isLive(sweep.state)) === true);
  return (
    <ListTable
      title="Sweeps"
      listing={listing}
      columns={COLUMNS}
      empty={<NoSweeps />}
      row={(sweep) => <SweepRow key={sweep.id} sweep={sweep} now={now} />}
    />
  );
}

function DeletedSweeps() {
  const restore = useChange(restoreSweep, ['sweeps']);
  return <DeletedList title="Deleted sweeps" useListing={useDeletedItems} restore={restore} />;
}

function useDeletedItems() {
  const { data, error, refetch } = useDeletedSweeps();
  return { data: data?.map(({ id, name, deletedAt }) => ({ id, title: name, deletedAt })), error, refetch };
}

function NoSweeps() {
  return (
    <EmptyState title="No sweep yet">
      <p>A sweep measures entropy against compute over a grid of models, representation spaces, step counts and seeds.</p>
      {may('submitter') ? (
        <>
          <p>
            <Link to="/sweeps/new" className="button button-main">
              Write the first sweep
            </Link>
          </p>
          <p className="muted">
            Or from a terminal: <code>npx entroscope submit sweep.yaml</code>
          </p>
        </>
      ) : (
        <p className="muted">Your role reads only: somebody who may submit starts the first one.</p>
      )}
    </EmptyState>
  );
}
