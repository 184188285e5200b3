import { useState, type SubmitEvent } from 'react';
import { createSchedule, type ScheduleDraft } from '../../api/endpoints';
import { problemAt } from '../../api/failure';
import { useChange } from '../../api/queries';
import { FailureNotice } from '../../ui/notice';
import { SpecEditor } from '../sweeps/spec-editor';
import { useSpecDraft } from '../sweeps/use-spec-draft';
import { TextField } from '../../ui/text-field';

/** Where the spec lies in the body of a new schedule. */
const SPEC_POINTER = '/spec';

/** Form for a schedule: name, when, and the spec to run. */
export function ScheduleForm({ onCreated }: { readonly onCreated: () => void }) {
  const [name, setName] = useState('nightly');
  const [cron, setCron] = useState('0 2 * * *');
  const [timeZone, setTimeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const draft = useSpecDraft();
  const create = useChange((input: ScheduleDraft) => createSchedule(input), ['schedules']);
  const problemOf = (pointer: string) => problemAt(create.error, pointer);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const spec = draft.read();
    if (spec === null) return;
    create.mutate({ name, cron, timeZone, spec }, { onSuccess: onCreated, onError: (error) => draft.refuse(error, SPEC_POINTER) });
  };

  return (
    <form onSubmit={submit}>
      <div className="field-row">
        <TextField label="Name" value={name} onChange={setName} problem={problemOf('/name')} />
        <TextField
          label="Cron"
          hint="Minute, hour, day of month, month, day of week"
          value={cron}
          onChange={setCron}
          problem={problemOf('/cron')}
          mono
        />
        <TextField
          label="Time zone"
          hint="IANA name, e.g. Europe/Oslo"
          value={timeZone}
          onChange={setTimeZone}
          problem={problemOf('/timeZone')}
        />
      </div>
      <SpecEditor text={draft.text} problems={draft.problems} onChange={draft.edit} />
      {create.error !== null && <FailureNotice title="The schedule was not created" error={create.error} />}
      <div className="button-row">
        <button type="submit" className="button button-main" disabled={create.isPending}>
          {create.isPending ? 'Creating…' : 'Create'}
        </button>
      </div>
    </form>
  );
}
