import { useWorkers } from '../../api/queries';
import type { Worker } from '../../api/types';
import { formatBytes, NOTHING } from '../../format/numbers';
import { formatAgo, formatDate } from '../../format/time';
import { EmptyState, FailureNotice } from '../../ui/notice';
import { useNow } from '../../ui/now';
import { Page } from '../../ui/page';
import { SkeletonRows } from '../../ui/skeleton';
import { TableHead } from '../../ui/table-head';

/** Worker processes and what they serve. */
export function WorkersPage() {
  return (
    <Page title="Workers" lead="Processes that run sweeps. Each serves the queue of its role and device class.">
      <WorkerTable />
    </Page>
  );
}

function WorkerTable() {
  const query = useWorkers();
  const now = useNow();
  if (query.isPending) return <SkeletonRows rows={3} label="Loading the workers" />;
  if (query.error !== null)
    return <FailureNotice title="The workers could not be read" error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.length === 0) {
    return (
      <EmptyState title="No worker has registered">
        <p>
          <code>npm start</code> starts them. Until one is there, sweeps wait.
        </p>
      </EmptyState>
    );
  }
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Workers, scrollable">
      <table className="table table-stack">
        <TableHead
          titles={['Worker', 'Alive', 'Role', 'Device', 'Slots busy', 'Memory', 'Runtime class', 'Host', 'Started', 'Last seen']}
        />
        <tbody>
          {query.data.map((worker) => (
            <WorkerRow key={worker.id} worker={worker} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const BADGES = { ready: 'badge-good', draining: 'badge-warn', gone: 'badge-quiet' } as const;

function WorkerRow({ worker, now }: { readonly worker: Worker; readonly now: number }) {
  return (
    <tr>
      <th scope="row" className="mono">
        {worker.id}
      </th>
      <td data-label="Alive">
        <span className={`badge ${BADGES[worker.state]}`}>{worker.state === 'ready' ? 'alive' : worker.state}</span>
      </td>
      <td data-label="Role">{worker.role}</td>
      <td data-label="Device">{worker.device ?? NOTHING}</td>
      <td data-label="Slots busy" className="number">
        {worker.busySlots} / {worker.slots}
      </td>
      <td data-label="Memory" className="number">
        {formatBytes(worker.memory.rssBytes)}
      </td>
      <td data-label="Runtime class" className="mono">
        {worker.runtimeClass ?? NOTHING}
      </td>
      <td data-label="Host">
        {worker.host}, pid {worker.pid}
      </td>
      <td data-label="Started">{formatDate(worker.startedAt)}</td>
      <td data-label="Last seen">{formatAgo(worker.lastSeenAt, now)}</td>
    </tr>
  );
}
