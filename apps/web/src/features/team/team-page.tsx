import { useKeys, useTeam, useTeamUsage } from '../../api/queries';
import type { Key, Team } from '../../api/types';
import { formatBytes, formatCount, formatNumber } from '../../format/numbers';
import { formatDate } from '../../format/time';
import { may } from '../../session/rights';
import { currentSession } from '../../session/session';
import { Facts } from '../../ui/facts';
import { FailureNotice } from '../../ui/notice';
import { useNow } from '../../ui/now';
import { Section } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { isActive } from '../keys/key-state';
import { QuotaMeter } from './quota-meter';
import { TeamFrame } from './team-frame';

const PERCENT = 100;

/** The team: quotas and their use today, what has been used in all, and who has access. */
export function TeamPage() {
  const { data, error, refetch } = useTeam();
  const session = currentSession();
  return (
    <TeamFrame title="Team" lead={session === null ? '' : `${session.team.name}. You are ${session.name}, ${session.role}.`}>
      {error !== null && <FailureNotice title="The team could not be read" error={error} onRetry={() => void refetch()} />}
      {data === undefined ? error === null && <Skeleton height={220} label="Loading the team" /> : <Quotas team={data} />}
      <UsageSection />
      {may('admin') && <MembersSection />}
    </TeamFrame>
  );
}

function Quotas({ team: { quotas, operator, createdAt } }: { readonly team: Team }) {
  const { openSweeps, sweepCells, deviceSecondsPerDay } = quotas;
  return (
    <Section
      title="Quotas"
      note={`${operator ? 'This team operates the installation. ' : 'Operators of the installation set them. '}The team exists since ${formatDate(createdAt)}.`}
    >
      <div className="quotas">
        <QuotaMeter title="Device-seconds today" note="The day begins at midnight UTC." {...deviceSecondsPerDay} />
        <QuotaMeter title="Open sweeps" note="Sweeps that have not ended." {...openSweeps} />
        <div className="quota">
          <h3>Cells of one sweep</h3>
          <p className="quota-figure">at most {formatCount(sweepCells.limit)}</p>
          <p className="card-note">A larger spec is refused when it is planned.</p>
        </div>
      </div>
    </Section>
  );
}

function UsageSection() {
  const { data, error, refetch } = useTeamUsage();
  if (error !== null) return <FailureNotice title="The usage could not be read" error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={140} label="Loading the usage" />;
  const { complete, retried, cancelled } = data.deviceSeconds;
  const facts = [
    ['Device-seconds', formatNumber(complete + retried + cancelled)],
    ['Wasted', `${formatNumber(PERCENT * data.wastedShare)}%`],
    ['Attempts', formatCount(data.attempts.complete + data.attempts.retried + data.attempts.cancelled + data.attempts.lost)],
    ['Cells reused', formatCount(data.cellsReused)],
    ['Stored', formatBytes(data.bytes)],
  ] as const;
  return (
    <Section title="Used in all" note="Wasted are attempts that failed or were broken off. A reused cell costs nothing.">
      <Facts facts={facts} />
    </Section>
  );
}

function MembersSection() {
  const { data, error, refetch, hasNextPage } = useKeys();
  const now = useNow(true, 60_000);
  if (error !== null) return <FailureNotice title="The keys could not be read" error={error} onRetry={() => void refetch()} />;
  const active = data?.filter((key) => isActive(key, now));
  return (
    <Section title="Access" note="Keys that work now, by what they may do. People who sign in at an identity provider are not among them.">
      {active === undefined ? (
        <Skeleton height={60} label="Loading the keys" />
      ) : (
        <Facts
          facts={(['viewer', 'submitter', 'admin'] as const).map((role) => [
            role,
            `${countOf(active, role)}${hasNextPage ? ' or more' : ''}`,
          ])}
        />
      )}
    </Section>
  );
}

function countOf(keys: readonly Key[], role: Key['role']): string {
  return formatCount(keys.filter((key) => key.role === role).length);
}
