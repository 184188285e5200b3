import { useSearchParams } from 'react-router';
import { useComparison, useDiff, useMetrics, useSweeps } from '../../api/queries';
import type { Metric, MetricDefinition, SweepDetail } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { Facts } from '../../ui/facts';
import { FailureNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { SweepFrame } from '../sweep/sweep-frame';
import { ComparisonTable } from './comparison-table';

/** The sweep in the address beside another one of the team. */
export function ComparePage() {
  return (
    <SweepFrame
      title="Compare"
      lead="The other sweep minus this one, setting by setting. Cells of the same seed share their noise, so differences are taken seed by seed."
    >
      {(sweep) => <Comparison sweep={sweep} />}
    </SweepFrame>
  );
}

/** What is compared lives in the address, so that it can be sent to somebody else. */
function Comparison({ sweep }: { readonly sweep: SweepDetail }) {
  const [parameters, setParameters] = useSearchParams();
  const metrics = useMetrics().data ?? [];
  const otherId = parameters.get('with');
  const y = metrics.find((metric) => metric.name === parameters.get('y'))?.name ?? 'path_kl';
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
      <Section title="What to compare">
        <div className="field-row">
          <OtherSweep id={sweep.id} value={otherId} onChange={(id) => choose('with', id)} />
          <SelectField
            label="Metric"
            value={y}
            options={Object.fromEntries(metrics.map(({ name, title }) => [name, title])) as Record<Metric, string>}
            onChange={(metric) => choose('y', metric)}
          />
        </div>
        {otherId !== null && <SharedCells id={sweep.id} otherId={otherId} />}
      </Section>
      {otherId !== null && <Differences id={sweep.id} otherId={otherId} y={y} metrics={metrics} />}
    </>
  );
}

interface OtherSweepProps {
  readonly id: string;
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

/** The team's newest sweeps; one that the address names is kept even where it is older. */
function OtherSweep({ id, value, onChange }: OtherSweepProps) {
  const { data = [], error } = useSweeps();
  const others = data.filter((sweep) => sweep.id !== id).map((sweep) => [sweep.id, `${sweep.name} (${sweep.id.slice(0, 8)})`] as const);
  const known = others.some(([other]) => other === value);
  const named = value === null || known ? [] : [[value, value.slice(0, 8)] as const];
  if (error !== null) return <FailureNotice title="The sweeps could not be read" error={error} />;
  return (
    <SelectField
      label="Other sweep"
      value={value ?? ''}
      options={Object.fromEntries([...(value === null ? [['', 'Choose a sweep'] as const] : []), ...named, ...others])}
      onChange={onChange}
    />
  );
}

/** How many cells both have, and which only one. */
function SharedCells({ id, otherId }: { readonly id: string; readonly otherId: string }) {
  const { data } = useDiff(id, otherId);
  if (data === undefined) return null;
  const facts = [
    ['In both', formatCount(data.both)],
    ['Only in this one', formatCount(data.onlyLeft)],
    ['Only in the other', formatCount(data.onlyRight)],
  ] as const;
  return <Facts facts={facts} />;
}

interface DifferencesProps {
  readonly id: string;
  readonly otherId: string;
  readonly y: Metric;
  readonly metrics: readonly MetricDefinition[];
}

function Differences({ id, otherId, y, metrics }: DifferencesProps) {
  const { data, error, refetch } = useComparison(id, otherId, y);
  const definition = metrics.find((metric) => metric.name === y);
  if (error !== null) return <FailureNotice title="The sweeps could not be compared" error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={320} label="Comparing the sweeps" />;
  const worlds = [...new Set(data.points.map((point) => point.data))];
  if (worlds.length === 0) return <p className="muted">Neither sweep has a complete cell with this metric.</p>;
  return worlds.map((world) => (
    <Section key={world} title={`${definition?.title ?? y}: ${world}`} note="Bars are 95% intervals of the difference; the line is zero.">
      <ComparisonTable points={data.points.filter((point) => point.data === world)} />
    </Section>
  ));
}
