import { logPath } from '../../api/endpoints';
import { useAttempts } from '../../api/queries';
import type { Attempt } from '../../api/types';
import { formatBytes, formatNumber, NOTHING } from '../../format/numbers';
import { formatDate } from '../../format/time';
import { wordOf } from '../../format/words';
import { FailureNotice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { TableHead } from '../../ui/table-head';
import { FileView } from './file-view';

/** Every attempt at a cell with its outcome and log. */
export function AttemptTable({ cellId }: { readonly cellId: string }) {
  const query = useAttempts(cellId);
  if (query.data === undefined) {
    if (query.error === null) return <Skeleton height={60} label="Loading the attempts" />;
    return <FailureNotice title="The attempts could not be read" error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (query.data.length === 0) return <p className="muted">No attempt has ended yet.</p>;
  return (
    <table className="table">
      <TableHead titles={['Attempt', 'Outcome', 'Started', 'Seconds', 'Log']} />
      <tbody>
        {query.data.map((attempt) => (
          <AttemptRow key={attempt.number} cellId={cellId} attempt={attempt} />
        ))}
      </tbody>
    </table>
  );
}

function AttemptRow({ cellId, attempt }: { readonly cellId: string; readonly attempt: Attempt }) {
  const { number, outcome, message, resumedShare, startedAt, deviceSeconds, worker, log } = attempt;
  return (
    <tr>
      <th scope="row">{number}</th>
      <td title={message ?? undefined}>
        {wordOf(outcome)}
        {resumedShare > 0 && <span className="muted"> from {Math.round(100 * resumedShare)}%</span>}
      </td>
      <td title={worker}>{formatDate(startedAt)}</td>
      <td className="number">{deviceSeconds === null ? NOTHING : formatNumber(deviceSeconds)}</td>
      <td>
        {log === null ? (
          NOTHING
        ) : (
          <>
            <a href={logPath(cellId, number)} download>
              {formatBytes(log.bytes)}
            </a>
            <FileView title={`Show log ${number}`} path={logPath(cellId, number)} bytes={log.bytes} />
          </>
        )}
      </td>
    </tr>
  );
}
