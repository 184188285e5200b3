import { useState, type SubmitEvent } from 'react';
import { createKey } from '../../api/endpoints';
import { problemAt } from '../../api/failure';
import { useChange } from '../../api/queries';
import type { Key, NewKey } from '../../api/types';
import { FailureNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

const ROLES: Readonly<Record<Key['role'], string>> = {
  viewer: 'viewer: reads',
  submitter: 'submitter: also starts and changes sweeps, models and schedules',
  admin: 'admin: also keys, webhooks and the audit log',
};
const DAYS: Readonly<Record<string, string>> = { '30': 'in 30 days', '90': 'in 90 days', '365': 'in a year', never: 'never' };

/** Form for an API key: what for, what it may do, how long. */
export function KeyForm({ onCreated }: { readonly onCreated: (key: NewKey) => void }) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<Key['role']>('viewer');
  const [days, setDays] = useState('90');
  const create = useChange(createKey, ['keys']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    create.mutate({ name, role, ...(days === 'never' ? {} : { expiresInDays: Number(days) }) }, { onSuccess: onCreated });
  };
  return (
    <form onSubmit={submit}>
      <div className="field-row">
        <TextField
          label="Name"
          hint="What it is for: a person or a machine"
          value={name}
          onChange={setName}
          problem={problemAt(create.error, '/name')}
        />
        <SelectField label="Scope" value={role} options={ROLES} onChange={setRole} />
        <SelectField label="Expires" value={days} options={DAYS} onChange={setDays} />
      </div>
      {create.error !== null && <FailureNotice title="The key was not made" error={create.error} />}
      <div className="button-row">
        <button type="submit" className="button button-main" disabled={create.isPending}>
          {create.isPending ? 'Making it…' : 'Create'}
        </button>
      </div>
    </form>
  );
}
