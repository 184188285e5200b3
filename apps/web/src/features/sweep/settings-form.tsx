import { useState, type SubmitEvent } from 'react';
import { adjustSweep } from '../../api/endpoints';
import { useChange } from '../../api/queries';
import type { SweepDetail } from '../../api/types';
import { FailureNotice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';

/** Priority and concurrency of a sweep that runs. */
export function SettingsForm({ sweep }: { readonly sweep: SweepDetail }) {
  const [priority, setPriority] = useState(String(sweep.priority));
  const [concurrency, setConcurrency] = useState(sweep.concurrency === null ? '' : String(sweep.concurrency));
  const adjust = useChange(adjustSweep, ['sweep', 'sweeps']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const limit = concurrency.trim();
    adjust.mutate({ sweep, settings: { priority: Number(priority), concurrency: limit === '' ? null : Number(limit) } });
  };
  return (
    <form onSubmit={submit}>
      <div className="field-row">
        <TextField label="Priority" hint="1 goes first, 5 last" value={priority} onChange={setPriority} problem={null} mono />
        <TextField
          label="Cells in flight"
          hint="At most; empty leaves it to the workers"
          value={concurrency}
          onChange={setConcurrency}
          problem={null}
          required={false}
          mono
        />
      </div>
      {adjust.error !== null && <FailureNotice title="The settings were not changed" error={adjust.error} />}
      <div className="button-row">
        <button type="submit" className="button" disabled={adjust.isPending}>
          {adjust.isPending ? 'Saving…' : 'Save settings'}
        </button>
      </div>
    </form>
  );
}
