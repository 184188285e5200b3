import { useState } from 'react';
import { useSchedules } from '../../api/queries';
import { EmptyState, FailureNotice } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { SkeletonRows } from '../../ui/skeleton';
import { ScheduleForm } from './schedule-form';
import { ScheduleRow } from './schedule-row';
import { TableHead } from '../../ui/table-head';

/** Sweeps that run by the clock. */
export function SchedulesPage() {
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title="Schedules"
      lead="A schedule submits its spec by the clock; cells that are known already are reused."
      actions={
        <button type="button" className="button button-main" aria-expanded={creating} onClick={() => setCreating(!creating)}>
          {creating ? 'Close the form' : 'New schedule'}
        </button>
      }
    >
      {creating && (
        <Section title="New schedule">
          <ScheduleForm onCreated={() => setCreating(false)} />
        </Section>
      )}
      <ScheduleTable />
    </Page>
  );
}

function ScheduleTable() {
  const query = useSchedules();
  if (query.isPending) return <SkeletonRows rows={3} label="Loading the schedules" />;
  if (query.error !== null)
    return <FailureNotice title="The schedules could not be read" error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.length === 0) {
    return (
      <EmptyState title="No schedule yet">
        <p>A nightly sweep says in the morning what has changed.</p>
      </EmptyState>
    );
  }
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Schedules, scrollable">
      <table className="table table-stack">
        <TableHead titles={['Schedule', 'State', 'When', 'Time zone', 'Next run', 'Last sweep', 'Actions']} />
        <tbody>
          {query.data.map((schedule) => (
            <ScheduleRow key={schedule.id} schedule={schedule} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
