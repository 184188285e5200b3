import { redeliver } from '../../api/endpoints';
import { useChange, useDeliveries } from '../../api/queries';
import type { Delivery } from '../../api/types';
import { formatNumber, NOTHING } from '../../format/numbers';
import { formatDate } from '../../format/time';
import { may } from '../../session/rights';
import { StateBadge } from '../../ui/badge';
import { ListTable } from '../../ui/list-table';

/** The delivery log of a webhook, newest first. */
export function DeliveryTable({ webhookId }: { readonly webhookId: string }) {
  return (
    <ListTable
      title="Deliveries"
      listing={useDeliveries(webhookId)}
      columns={['Event', 'State', 'Made', 'Attempts', 'Last answer', 'Actions']}
      empty={<p className="muted">Nothing was sent yet. The next event of a sweep shows here.</p>}
      row={(delivery) => <DeliveryRow key={delivery.id} webhookId={webhookId} delivery={delivery} />}
    />
  );
}

function DeliveryRow({ webhookId, delivery }: { readonly webhookId: string; readonly delivery: Delivery }) {
  const again = useChange(redeliver, ['deliveries']);
  const { id, type, state, createdAt, attempts, payload } = delivery;
  return (
    <tr>
      <td data-label="Event">
        <details>
          <summary className="mono">{type}</summary>
          <pre className="payload">{JSON.stringify(payload, null, 2)}</pre>
        </details>
      </td>
      <td data-label="State">
        <StateBadge state={state} />
      </td>
      <td data-label="Made">{formatDate(createdAt)}</td>
      <td data-label="Attempts" className="number">
        {attempts.length}
      </td>
      <td data-label="Last answer">{answerOf(delivery)}</td>
      <td data-label="Actions">
        {may('admin') ? (
          <button
            type="button"
            className="button"
            disabled={again.isPending}
            onClick={() => again.mutate({ id: webhookId, deliveryId: id })}
            aria-label={`Send ${type} of ${formatDate(createdAt)} again`}
          >
            {again.isPending ? 'Sending…' : 'Send again'}
          </button>
        ) : (
          NOTHING
        )}
        {again.error !== null && (
          <p className="field-problem" role="alert">
            {again.error.message}
          </p>
        )}
      </td>
    </tr>
  );
}

function answerOf({ attempts }: Delivery): string {
  const last = attempts.at(-1);
  if (last === undefined) return NOTHING;
  const took = last.milliseconds === null ? '' : ` in ${formatNumber(last.milliseconds)} ms`;
  return last.status === null ? (last.error ?? 'no answer') : `${last.status}${took}`;
}
