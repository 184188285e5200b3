import { useState, type SubmitEvent } from 'react';
import type { AuditFilter } from '../../api/types';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

const OUTCOMES = { any: 'any', succeeded: 'succeeded', refused: 'refused', started: 'started, end not known' } as const;
type Outcome = keyof typeof OUTCOMES;

/** Narrows the audit log by operation, outcome and who. */
export function AuditFilterForm({ onFilter }: { readonly onFilter: (filter: AuditFilter) => void }) {
  const [operation, setOperation] = useState('');
  const [actor, setActor] = useState('');
  const [outcome, setOutcome] = useState<Outcome>('any');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onFilter({
      ...(operation.trim() === '' ? {} : { operation: operation.trim() }),
      ...(actor.trim() === '' ? {} : { actor: actor.trim() }),
      ...(outcome === 'any' ? {} : { outcome }),
    });
  };
  return (
    <form className="card filter-row" onSubmit={submit} role="search" aria-label="Filter of the audit log">
      <TextField label="Operation" hint="e.g. cancelSweep" value={operation} onChange={setOperation} problem={null} required={false} mono />
      <TextField label="Who" hint="Name of a key or a person" value={actor} onChange={setActor} problem={null} required={false} />
      <SelectField label="Outcome" value={outcome} options={OUTCOMES} onChange={setOutcome} />
      <button type="submit" className="button">
        Filter
      </button>
    </form>
  );
}
