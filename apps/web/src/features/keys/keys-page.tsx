import { useState } from 'react';
import { revokeKey } from '../../api/endpoints';
import { useChange, useKeys } from '../../api/queries';
import type { Key, NewKey } from '../../api/types';
import { NOTHING } from '../../format/numbers';
import { formatAgo, formatDate } from '../../format/time';
import { may } from '../../session/rights';
import { StateBadge } from '../../ui/badge';
import { ConfirmButton } from '../../ui/confirm-button';
import { ListTable } from '../../ui/list-table';
import { EmptyState } from '../../ui/notice';
import { useNow } from '../../ui/now';
import { Section } from '../../ui/page';
import { SecretNotice } from '../../ui/secret-notice';
import { AdministratorsOnly, TeamFrame } from '../team/team-frame';
import { KeyForm } from './key-form';
import { isActive, keyState } from './key-state';

const COLUMNS = ['Key', 'Scope', 'State', 'Expires', 'Last used', 'Created', 'Actions'];
/** Milliseconds between two looks at the clock: last uses are known to the minute. */
const MINUTE_MS = 60_000;

/** API keys of the team. */
export function KeysPage() {
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<NewKey | null>(null);
  return (
    <TeamFrame
      title="API keys"
      lead="What scripts, workers and people sign in with. Only a hash is stored: a lost key is replaced."
      actions={
        may('admin') && (
          <button type="button" className="button button-main" aria-expanded={creating} onClick={() => setCreating(!creating)}>
            {creating ? 'Close the form' : 'New key'}
          </button>
        )
      }
    >
      {made !== null && <SecretNotice title={`The key “${made.name}” is made`} secret={made.key ?? ''} onKept={() => setMade(null)} />}
      {creating && (
        <Section title="New key">
          <KeyForm
            onCreated={(key) => {
              setMade(key);
              setCreating(false);
            }}
          />
        </Section>
      )}
      {may('admin') ? <KeyTable /> : <AdministratorsOnly />}
    </TeamFrame>
  );
}

const EMPTY = (
  <EmptyState title="No key yet">
    <p>Make one for each person and each machine, so that one can be revoked alone.</p>
  </EmptyState>
);

function KeyTable() {
  const now = useNow(true, MINUTE_MS);
  return (
    <ListTable
      title="Keys"
      listing={useKeys()}
      columns={COLUMNS}
      empty={EMPTY}
      row={(key) => <KeyRow key={key.id} apiKey={key} now={now} />}
    />
  );
}

function KeyRow({ apiKey, now }: { readonly apiKey: Key; readonly now: number }) {
  const revoke = useChange(revokeKey, ['keys']);
  const { id, name, prefix, role, expiresAt, lastUsedAt, createdAt } = apiKey;
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="muted mono sub">{prefix}…</span>
      </th>
      <td data-label="Scope">{role}</td>
      <td data-label="State">
        <StateBadge state={keyState(apiKey, now)} />
      </td>
      <td data-label="Expires">{expiresAt === null ? 'never' : formatDate(expiresAt)}</td>
      <td data-label="Last used" title={formatDate(lastUsedAt)}>
        {lastUsedAt === null ? 'never' : formatAgo(lastUsedAt, now)}
      </td>
      <td data-label="Created">{formatDate(createdAt)}</td>
      <td data-label="Actions">
        {isActive(apiKey, now) ? (
          <ConfirmButton
            action="Revoke"
            label={`Revoke ${name}`}
            question={`Revoke the key “${name}”?`}
            consequence="It stops working at once, and so do sessions that were begun with it. This cannot be undone."
            pending={revoke.isPending}
            onConfirm={() => revoke.mutate(id)}
          />
        ) : (
          NOTHING
        )}
        {revoke.error !== null && (
          <p className="field-problem" role="alert">
            {revoke.error.message}
          </p>
        )}
      </td>
    </tr>
  );
}
