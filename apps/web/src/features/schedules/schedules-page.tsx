import { useState } from 'react';
import { useSchedules } from '../../api/queries';
import { may } from '../../session/rights';
import { ListTable } from '../../ui/list-table';
import { EmptyState } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { ScheduleForm } from './schedule-form';
import { ScheduleRow } from './schedule-row';

/** Sweeps that run by the clock. */
export function SchedulesPage() {
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title="Schedules"
      lead="A schedule submits its spec by the clock; cells that are known already are reused."
      actions={
        may('submitter') && (
          <button type="button" className="button button-main" aria-expanded={creating} onClick={() => setCreating(!creating)}>
            {creating ? 'Close the form' : 'New schedule'}
          </button>
        )
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

const EMPTY = (
  <EmptyState title="No schedule yet">
    <p>A nightly sweep says in the morning what has changed.</p>
  </EmptyState>
);

function ScheduleTable() {
  return (
    <ListTable
      title="Schedules"
      listing={useSchedules()}
      columns={['Schedule', 'State', 'When', 'Time zone', 'Next run', 'Last sweep', 'Actions']}
      empty={EMPTY}
      row={(schedule) => <ScheduleRow key={schedule.id} schedule={schedule} />}
    />
  );
}
