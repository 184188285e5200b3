import { useState } from 'react';
import { deleteWebhook } from '../../api/endpoints';
import { useChange, useWebhooks } from '../../api/queries';
import type { NewWebhook, Webhook } from '../../api/types';
import { formatDate } from '../../format/time';
import { may } from '../../session/rights';
import { ConfirmButton } from '../../ui/confirm-button';
import { ListTable } from '../../ui/list-table';
import { EmptyState } from '../../ui/notice';
import { Section } from '../../ui/page';
import { SecretNotice } from '../../ui/secret-notice';
import { TeamFrame } from '../team/team-frame';
import { DeliveryTable } from './delivery-table';
import { WebhookForm } from './webhook-form';

/** Webhooks of the team with their delivery logs. */
export function WebhooksPage() {
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<NewWebhook | null>(null);
  const [shown, setShown] = useState<Webhook | null>(null);
  return (
    <TeamFrame
      title="Webhooks"
      lead="Addresses that are told when a sweep is created, starts or ends. Messages are signed (Standard Webhooks) and tried again for a day."
      actions={
        may('admin') && (
          <button type="button" className="button button-main" aria-expanded={creating} onClick={() => setCreating(!creating)}>
            {creating ? 'Close the form' : 'New webhook'}
          </button>
        )
      }
    >
      {made !== null && (
        <SecretNotice title="The webhook is made; this secret signs its messages" secret={made.secret ?? ''} onKept={() => setMade(null)} />
      )}
      {creating && (
        <Section title="New webhook">
          <WebhookForm
            onCreated={(webhook) => {
              setMade(webhook);
              setCreating(false);
            }}
          />
        </Section>
      )}
      <ListTable
        title="Webhooks"
        listing={useWebhooks()}
        columns={['Address', 'Events', 'Created', 'Actions']}
        empty={
          <EmptyState title="No webhook yet">
            <p>One tells a chat, a pipeline or a pager when a sweep has ended.</p>
          </EmptyState>
        }
        row={(webhook) => <WebhookRow key={webhook.id} webhook={webhook} onShow={() => setShown(webhook)} />}
      />
      {shown !== null && (
        <Section title="Deliveries" note={shown.url}>
          <DeliveryTable key={shown.id} webhookId={shown.id} />
        </Section>
      )}
    </TeamFrame>
  );
}

function WebhookRow({ webhook: { id, url, events, createdAt }, onShow }: { readonly webhook: Webhook; readonly onShow: () => void }) {
  const remove = useChange(deleteWebhook, ['webhooks']);
  return (
    <tr>
      <th scope="row" className="mono wrap">
        {url}
      </th>
      <td data-label="Events" className="mono">
        {events.join(', ')}
      </td>
      <td data-label="Created">{formatDate(createdAt)}</td>
      <td data-label="Actions">
        <div className="button-row">
          <button type="button" className="button" onClick={onShow} aria-label={`Deliveries to ${url}`}>
            Deliveries
          </button>
          {may('admin') && (
            <ConfirmButton
              action="Delete"
              label={`Delete ${url}`}
              question="Delete the webhook?"
              consequence={`Nothing more is sent to ${url}, and deliveries that wait are given up.`}
              pending={remove.isPending}
              onConfirm={() => remove.mutate(id)}
            />
          )}
        </div>
        {remove.error !== null && (
          <p className="field-problem" role="alert">
            {remove.error.message}
          </p>
        )}
      </td>
    </tr>
  );
}
