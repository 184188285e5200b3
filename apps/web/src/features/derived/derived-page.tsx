import { useSearchParams } from 'react-router';
import { useDerived, useMetrics } from '../../api/queries';
import type { Cost, Derived, ErrorMetric } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { wordOf } from '../../format/words';
import { FailureNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { SweepFrame } from '../sweep/sweep-frame';
import { CostTable } from './cost-table';
import { ProfileTable } from './profile-table';
import { SummaryTable } from './summary-table';

const COSTS: readonly Cost[] = ['nfe', 'lifts_per_token', 'flops', 'device_seconds'];
const METRICS: readonly ErrorMetric[] = [
  'path_kl',
  'marginal_kl',
  'adjacent_pair_kl',
  'class_kl',
  'nelbo',
  'frechet_distance',
  'sequence_error_rate',
];

/** What follows from the curves of a sweep: when they stop moving, what an error costs, and what that is in doublings. */
export function DerivedPage() {
  return (
    <SweepFrame
      title="Derived"
      lead="When a curve stops moving, what an error costs, and how many doublings that is over a sampler that lifts every token once."
    >
      {(sweep) => <DerivedResults sweepId={sweep.id} />}
    </SweepFrame>
  );
}

function DerivedResults({ sweepId }: { readonly sweepId: string }) {
  const [parameters, setParameters] = useSearchParams();
  const titles = new Map((useMetrics().data ?? []).map(({ name, title }) => [name, title]));
  const x = COSTS.find((cost) => cost === parameters.get('x')) ?? 'nfe';
  const y = METRICS.find((metric) => metric === parameters.get('y')) ?? 'path_kl';
  const { data, error, refetch } = useDerived(sweepId, x, y);
  const choose = (name: string, value: string) =>
    setParameters(
      (previous) => {
        const next = new URLSearchParams(previous);
        next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return (
    <>
      <Section title="Error and cost">
        <div className="field-row">
          <SelectField
            label="Cost"
            value={x}
            options={Object.fromEntries(COSTS.map((cost) => [cost, wordOf(cost)])) as Record<Cost, string>}
            onChange={(cost) => choose('x', cost)}
          />
          <SelectField
            label="Error"
            value={y}
            options={Object.fromEntries(METRICS.map((metric) => [metric, titles.get(metric) ?? metric])) as Record<ErrorMetric, string>}
            onChange={(metric) => choose('y', metric)}
          />
        </div>
      </Section>
      {error !== null && <FailureNotice title="The derived results could not be read" error={error} onRetry={() => void refetch()} />}
      {data === undefined ? error === null && <Skeleton height={360} label="Deriving" /> : <Worlds derived={data} />}
      <ProfileTable sweepId={sweepId} />
    </>
  );
}

function Worlds({ derived }: { readonly derived: Derived }) {
  if (derived.worlds.length === 0) return <p className="muted">No complete cell of this sweep has this error and this cost.</p>;
  return (
    <>
      {!derived.complete && <p className="notice">Some cells are not complete: the results stand for those that are.</p>}
      {derived.worlds.map((world) => (
        <Section key={world.data} title={`${world.data}: the curves as a whole`} note={noteOf(derived, world)}>
          <SummaryTable series={world.series} />
          <h3 className="table-title">What an error costs</h3>
          <CostTable series={world.series} unit={world.unit} />
        </Section>
      ))}
    </>
  );
}

function noteOf({ delta, x }: Derived, { unit, range }: Derived['worlds'][number]): string {
  const plateau = `Plateau: the first K from which nothing moves by ${formatNumber(delta)} ${unit}.`;
  const area =
    range === null ? '' : ` Area: mean error over log2 cost from ${formatNumber(range.from)} to ${formatNumber(range.to)} ${wordOf(x)}.`;
  return `${plateau}${area} Interest rate: doublings of cost a halving of the error. Intervals are 95%, from the standard errors of the points.`;
}
