import { useState } from 'react';
import { isLive } from '../../api/queries';
import type { SweepDetail } from '../../api/types';
import { may } from '../../session/rights';
import { Section } from '../../ui/page';
import { AmendmentTable } from './amendment-table';
import { BudgetForm } from './budget-form';
import { ExtendForm } from './extend-form';
import { SettingsForm } from './settings-form';

/** Settings that can change while a sweep runs, extensions, and the amendments there have been. */
export function ChangeSection({ sweep }: { readonly sweep: SweepDetail }) {
  const [open, setOpen] = useState(false);
  if (sweep.state === 'planning' && sweep.amendments.length === 0) return null;
  return (
    <Section
      title="Plan and settings"
      note={`Priority ${sweep.priority}; ${sweep.concurrency === null ? 'as many cells in flight as the workers take' : `at most ${sweep.concurrency} cells in flight`}. ${planNote(sweep)}`}
      tools={
        may('submitter') && (
          <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Close' : 'Change'}
          </button>
        )
      }
    >
      {(open || (sweep.pauseReason === 'budget' && may('submitter'))) && <BudgetForm sweep={sweep} />}
      {open && isLive(sweep.state) && <SettingsForm key={sweep.revision} sweep={sweep} />}
      {open && <ExtendForm sweepId={sweep.id} onExtended={() => setOpen(false)} />}
      {sweep.amendments.length > 0 && <AmendmentTable amendments={sweep.amendments} />}
    </Section>
  );
}

function planNote({ amendments }: SweepDetail): string {
  return amendments.length === 0 ? 'The plan is as registered.' : 'The registered plan was amended; verdicts rest on the registered cells.';
}
