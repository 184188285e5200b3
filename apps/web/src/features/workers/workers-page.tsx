import { useWorkers } from '../../api/queries';
import type { Worker } from '../../api/types';
import { formatBytes, NOTHING } from '../../format/numbers';
import { formatAgo, formatDate } from '../../format/time';
import { ListTable } from '../../ui/list-table';
import { EmptyState } from '../../ui/notice';
import { useNow } from '../../ui/now';
import { Page } from '../../ui/page';

/** Worker processes and what they serve. */
export function WorkersPage() {
  return (
    <Page title="Workers" lead="Processes that run sweeps. Each serves the queue of its role and device class.">
      <WorkerTable />
    </Page>
  );
}

const EMPTY = (
  <EmptyState title="No worker has registered">
    <p>
      <code>npm start</code> starts them. Until one is there, sweeps wait.
    </p>
  </EmptyState>
);

function WorkerTable() {
  const now = useNow();
  return (
    <ListTable
      title="Workers"
      listing={useWorkers()}
      columns={['Worker', 'Alive', 'Role', 'Device', 'Slots busy', 'Memory', 'Runtime class', 'Host', 'Started', 'Last seen']}
      empty={EMPTY}
      row={(worker) => <WorkerRow key={worker.id} worker={worker} now={now} />}
    />
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
