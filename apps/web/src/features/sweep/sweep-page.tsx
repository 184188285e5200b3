import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { isLive, useMetrics, useSweep } from '../../api/queries';
import type { SweepDetail } from '../../api/types';
import { formatDate } from '../../format/time';
import { FailureNotice } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { CellPanel } from '../cell/cell-panel';
import { ExclusionTable } from '../sweeps/exclusion-table';
import { GateBadge } from '../sweeps/gate-badge';
import { SweepBadge } from '../sweeps/sweep-badge';
import { ChangeSection } from './change-section';
import { FailedCells } from './failed-cells';
import { GateSection } from './gate-section';
import { Results } from './results';
import { SweepActions } from './sweep-actions';
import { SweepTabs } from './sweep-tabs';
import { SweepProgress } from './sweep-progress';
import { UsageLine } from './usage-line';

/** One sweep, live. */
export default function SweepPage() {
  const { id = '' } = useParams();
  const query = useSweep(id);
  if (query.data !== undefined) return <SweepView key={id} sweep={query.data} readAt={query.dataUpdatedAt} />;
  return (
    <Page title="Sweep">
      {query.error === null ? (
        <Skeleton height={640} label="Loading the sweep" />
      ) : (
        <FailureNotice title="The sweep could not be read" error={query.error} onRetry={() => void query.refetch()} />
      )}
    </Page>
  );
}

function SweepView({ sweep, readAt }: { readonly sweep: SweepDetail; readonly readAt: number }) {
  const metrics = useMetrics();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const definitions = metrics.data ?? [];
  return (
    <Page title={sweep.name} lead={<SweepLead sweep={sweep} />} actions={<SweepActions sweep={sweep} />}>
      <SweepTabs id={sweep.id} />
      {sweep.error !== null && (
        <div className="notice notice-bad" role="alert">
          <p className="notice-title">The sweep ended early</p>
          <p>{sweep.error}</p>
        </div>
      )}
      <SweepProgress sweep={sweep} readAt={readAt} />
      <ChangeSection sweep={sweep} />
      <UsageLine sweepId={sweep.id} live={isLive(sweep.state)} />
      {metrics.error !== null && <FailureNotice title="The metric definitions could not be read" error={metrics.error} />}
      {metrics.data !== undefined && <Results sweepId={sweep.id} live={isLive(sweep.state)} metrics={definitions} onPick={setPicked} />}
      {sweep.gate !== null && <GateSection gate={sweep.gate} onPick={setPicked} />}
      {sweep.cells.failed > 0 && <FailedCells sweepId={sweep.id} failed={sweep.cells.failed} />}
      <Section title="Left out, and why" note="Combinations of the axes that do not exist or do not apply.">
        <ExclusionTable excluded={sweep.excluded} />
      </Section>
      {picked.length > 0 && (
        <CellPanel key={picked.join()} sweepId={sweep.id} cellIds={picked} metrics={definitions} onClose={() => setPicked([])} />
      )}
    </Page>
  );
}

function SweepLead({ sweep }: { readonly sweep: SweepDetail }) {
  return (
    <span className="sweep-lead">
      <span aria-live="polite">
        <SweepBadge sweep={sweep} />
      </span>
      <GateBadge gate={sweep.gate} />
      <span className="mono">{sweep.id.slice(0, 8)}</span>
      <span>created {formatDate(sweep.createdAt)}</span>
      {sweep.runtimeClass !== null && <span className="mono">{sweep.runtimeClass}</span>}
      {sweep.schedule !== null && (
        <span>
          by schedule <Link to="/schedules">{sweep.schedule.name}</Link>
        </span>
      )}
    </span>
  );
}
