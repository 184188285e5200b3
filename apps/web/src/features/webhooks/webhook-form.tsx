import { useState, type SubmitEvent } from 'react';
import { createWebhook } from '../../api/endpoints';
import { problemAt } from '../../api/failure';
import { useChange } from '../../api/queries';
import type { NewWebhook, Webhook } from '../../api/types';
import { FailureNotice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';

type WebhookEvent = Webhook['events'][number];

const EVENTS: readonly WebhookEvent[] = ['sweep.created', 'sweep.started', 'sweep.ended'];

/** Form for a webhook: where events are sent, and which. */
export function WebhookForm({ onCreated }: { readonly onCreated: (webhook: NewWebhook) => void }) {
  const [url, setUrl] = useState('https://');
  const [events, setEvents] = useState<readonly WebhookEvent[]>(['sweep.ended']);
  const create = useChange(createWebhook, ['webhooks']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    create.mutate({ url, events: [...events] }, { onSuccess: onCreated });
  };
  const toggle = (name: WebhookEvent) => setEvents(EVENTS.filter((one) => (one === name ? !events.includes(name) : events.includes(one))));
  return (
    <form onSubmit={submit}>
      <TextField
        label="Address"
        hint="An https address that answers 2xx within 15 seconds"
        value={url}
        onChange={setUrl}
        problem={problemAt(create.error, '/url')}
        mono
      />
      <fieldset className="choices">
        <legend>Events</legend>
        {EVENTS.map((name) => (
          <label key={name} className="choice">
            <input type="checkbox" checked={events.includes(name)} onChange={() => toggle(name)} />
            <code>{name}</code>
          </label>
        ))}
      </fieldset>
      {create.error !== null && <FailureNotice title="The webhook was not made" error={create.error} />}
      <div className="button-row">
        <button type="submit" className="button button-main" disabled={create.isPending || events.length === 0}>
          {create.isPending ? 'Making it…' : 'Create'}
        </button>
      </div>
    </form>
  );
}
