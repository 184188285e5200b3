import { useState, type SubmitEvent } from 'react';
import { topUpBudget } from '../../api/endpoints';
import { isLive, useChange } from '../../api/queries';
import type { SweepDetail } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { FailureNotice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';

/** What is left of a sweep's budget, and a form that adds to it; nothing for a sweep without one. */
export function BudgetForm({ sweep }: { readonly sweep: SweepDetail }) {
  const [seconds, setSeconds] = useState('');
  const topUp = useChange(topUpBudget, ['sweep', 'sweeps']);
  const { id, budget, state } = sweep;
  if (budget === null) return null;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    topUp.mutate({ id, deviceSeconds: Number(seconds) });
  };
  return (
    <form onSubmit={submit}>
      <p className="muted">
        Budget: {formatNumber(budget.charged)} of {formatNumber(budget.deviceSeconds)} device-seconds used.
      </p>
      {isLive(state) && (
        <>
          <TextField label="Device-seconds to add" value={seconds} onChange={setSeconds} problem={null} mono />
          {topUp.error !== null && <FailureNotice title="The budget was not topped up" error={topUp.error} />}
          <div className="button-row">
            <button type="submit" className="button" disabled={topUp.isPending}>
              {topUp.isPending ? 'Topping up…' : 'Top up'}
            </button>
          </div>
        </>
      )}
    </form>
  );
}
