import { deleteTeam, restoreTeam } from '../../api/endpoints';
import { useChange, useDeletedTeams, useTeams } from '../../api/queries';
import type { Team } from '../../api/types';
import { formatCount, formatNumber, NOTHING } from '../../format/numbers';
import { formatDate } from '../../format/time';
import { isOperator } from '../../session/rights';
import { ConfirmButton } from '../../ui/confirm-button';
import { DeletedList } from '../../ui/deleted-list';
import { ListTable } from '../../ui/list-table';
import { EmptyState } from '../../ui/notice';
import { TeamFrame } from '../team/team-frame';

const COLUMNS = ['Team', 'Open sweeps', 'Cells of one sweep', 'Device-seconds today', 'Created', 'Actions'];
const STALE = ['teams'];

/** All teams of the installation, for its operators. */
export function TeamsPage() {
  return (
    <TeamFrame title="All teams" lead="Every team of the installation. Quotas are set through the API.">
      {isOperator() ? <Teams /> : <p className="notice">Only administrators of the operators’ team read this.</p>}
    </TeamFrame>
  );
}

function Teams() {
  const restore = useChange(restoreTeam, STALE);
  return (
    <>
      <ListTable
        title="Teams"
        listing={useTeams()}
        columns={COLUMNS}
        empty={<EmptyState title="No team">{null}</EmptyState>}
        row={(team) => <TeamRow key={team.id} team={team} />}
      />
      <DeletedList title="Deleted teams" useListing={useDeletedItems} restore={restore} />
    </>
  );
}

function useDeletedItems() {
  const { data, error, refetch } = useDeletedTeams();
  return { data: data?.map(({ id, name, deletedAt }) => ({ id, title: name, deletedAt })), error, refetch };
}

function TeamRow({ team }: { readonly team: Team }) {
  const remove = useChange(deleteTeam, STALE);
  const { id, name, operator, quotas, createdAt } = team;
  const { openSweeps, sweepCells, deviceSecondsPerDay } = quotas;
  return (
    <tr>
      <th scope="row">
        {name}
        {operator && <span className="muted sub">operators</span>}
      </th>
      <td data-label="Open sweeps" className="number">
        {ofLimit(openSweeps.used, openSweeps.limit)}
      </td>
      <td data-label="Cells of one sweep" className="number">
        at most {formatCount(sweepCells.limit)}
      </td>
      <td data-label="Device-seconds today" className="number">
        {ofLimit(deviceSecondsPerDay.used + deviceSecondsPerDay.reserved, deviceSecondsPerDay.limit)}
      </td>
      <td data-label="Created">{formatDate(createdAt)}</td>
      <td data-label="Actions">
        {operator ? (
          NOTHING
        ) : (
          <ConfirmButton
            action="Delete"
            label={`Delete ${name}`}
            question={`Delete the team “${name}”?`}
            consequence="Its keys and sessions work no longer and its schedules start nothing. Its sweeps must have ended. It can be restored with its keys."
            pending={remove.isPending}
            onConfirm={() => remove.mutate(id)}
          />
        )}
        {remove.error !== null && (
          <p className="field-problem" role="alert">
            {remove.error.message}
          </p>
        )}
      </td>
    </tr>
  );
}

function ofLimit(used: number, limit: number | null): string {
  return limit === null ? `${formatNumber(used)}, no limit` : `${formatNumber(used)} of ${formatNumber(limit)}`;
}
