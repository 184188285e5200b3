import { useState } from 'react';
import { useAuditLog } from '../../api/queries';
import type { AuditEntry, AuditFilter } from '../../api/types';
import { NOTHING } from '../../format/numbers';
import { formatDate } from '../../format/time';
import { may } from '../../session/rights';
import { StateBadge } from '../../ui/badge';
import { ListTable } from '../../ui/list-table';
import { EmptyState } from '../../ui/notice';
import { AdministratorsOnly, TeamFrame } from '../team/team-frame';
import { AuditFilterForm } from './audit-filter-form';
import { ChangeView } from './change-view';

/** Every write of the team: who, what, when, before and after. */
export function AuditPage() {
  const [filter, setFilter] = useState<AuditFilter>({});
  return (
    <TeamFrame title="Audit log" lead="Every write of the team: who did what when, and what it changed. Entries are never deleted.">
      {may('admin') ? (
        <>
          <AuditFilterForm onFilter={setFilter} />
          <AuditTable filter={filter} />
        </>
      ) : (
        <AdministratorsOnly />
      )}
    </TeamFrame>
  );
}

function AuditTable({ filter }: { readonly filter: AuditFilter }) {
  const filtered = Object.keys(filter).length > 0;
  return (
    <ListTable
      title="Entries"
      listing={useAuditLog(filter)}
      columns={['Operation', 'Outcome', 'Who', 'Target', 'When', 'Request']}
      empty={
        <EmptyState title={filtered ? 'No entry fits the filter' : 'No write yet'}>
          <p>{filtered ? 'Names of operations and people must be whole.' : 'The first change of the team shows here.'}</p>
        </EmptyState>
      }
      row={(entry) => <AuditRow key={entry.id} entry={entry} />}
    />
  );
}

function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const [open, setOpen] = useState(false);
  const { operation, outcome, status, actor, target, at, requestId, before, after } = entry;
  return (
    <tr>
      <th scope="row">
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className="mono">{operation}</summary>
          {open && <ChangeView before={before} after={after} />}
        </details>
      </th>
      <td data-label="Outcome">
        <StateBadge state={outcome} text={status === null ? outcome : `${outcome}, ${status}`} />
      </td>
      <td data-label="Who">{actor.name}</td>
      <td data-label="Target">
        <span>
          {target.kind} <span className="mono muted">{target.id === null ? NOTHING : target.id.slice(0, 8)}</span>
        </span>
      </td>
      <td data-label="When">{formatDate(at)}</td>
      <td data-label="Request" className="mono muted" title={requestId}>
        {requestId.slice(0, 8)}
      </td>
    </tr>
  );
}
