import { useParams } from 'react-router';
import { claimsPagePath } from '../../api/endpoints';
import { useClaims } from '../../api/queries';
import type { Claims } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { StateBadge } from '../../ui/badge';
import { Facts } from '../../ui/facts';
import { FailureNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { SweepFrame } from '../sweep/sweep-frame';
import { registrationText, verdictCounts, verdictText } from './claim-text';
import { TestCard } from './test-card';

/** What a sweep says of the essay's claims, test by test. */
export function ClaimsPage() {
  const { id = '' } = useParams();
  return (
    <SweepFrame
      title="Claims"
      lead="Each claim is a prediction with a margin that was fixed in advance. A verdict comes from the interval of the effect, never from a point."
      actions={
        <a className="button" href={claimsPagePath(id)} target="_blank" rel="noreferrer">
          As one page
        </a>
      }
    >
      {() => <Report sweepId={id} />}
    </SweepFrame>
  );
}

function Report({ sweepId }: { readonly sweepId: string }) {
  const { data, error, refetch } = useClaims(sweepId);
  if (error !== null) return <FailureNotice title="The claims could not be judged" error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={480} label="Judging the claims" />;
  return (
    <>
      <Summary report={data} />
      {data.claims.map((claim) => (
        <ClaimSection key={claim.id} claim={claim} />
      ))}
    </>
  );
}

function Summary({ report }: { readonly report: Claims }) {
  return (
    <Section title="In short" note={registrationText(report.registration)}>
      <Facts
        facts={[
          ['Seeds', formatCount(report.seeds)],
          ...verdictCounts(report).map(([verdict, count]) => [verdictText({ verdict, detail: null }), formatCount(count)] as const),
        ]}
      />
      <p>
        {report.gates.length === 0 && <span className="muted">No complete cell was compared with a closed form.</span>}
        {report.gates.map(({ world, status, checks, rejected }) => (
          <span key={world} className="gate-of-world">
            <StateBadge state={status} text={`${world}: ${status}`} />{' '}
            <span className="muted">
              {formatCount(rejected)} of {formatCount(checks)} comparisons rejected
            </span>
          </span>
        ))}
      </p>
    </Section>
  );
}

function ClaimSection({ claim: { id, title, essay, section, tests } }: { readonly claim: Claims['claims'][number] }) {
  return (
    <Section title={`${id} ${title}`}>
      {essay === null ? (
        <p className="muted">A claim of our own.</p>
      ) : (
        <blockquote className="essay">
          {essay} <cite>section {section}</cite>
        </blockquote>
      )}
      <div className="claim-tests">
        {tests.map((test) => (
          <TestCard key={test.id} test={test} />
        ))}
      </div>
    </Section>
  );
}
