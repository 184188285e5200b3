import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Webhook } from 'standardwebhooks';
import { checkedAddresses } from './target.js';

/** A message to send. */
export interface WebhookMessage {
  readonly id: string;
  readonly url: string;
  /** `whsec_...` */
  readonly secret: string;
  readonly body: string;
}

/** What the receiver answered. */
export interface WebhookAnswer {
  readonly status: number;
  readonly milliseconds: number;
}

const TIMEOUT_MS = 15_000;

/**
 * Posts a message with the headers of Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Redirects are not
 * followed: they could lead where the check of the address does not look. The answer's body is thrown away.
 * @throws ForbiddenTarget when the address may not be used; Error when there is no answer within 15 seconds.
 */
export async function postWebhook({ id, url, secret, body }: WebhookMessage, allowPrivate: boolean): Promise<WebhookAnswer> {
  const target = new URL(url);
  const [checked] = await checkedAddresses(target, allowPrivate);
  const now = new Date();
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'Entroscope-Webhooks',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
  const start = performance.now();
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(
      target,
      {
        method: 'POST',
        headers,
        agent: false,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        lookup: (_host, options, callback) =>
          options.all === true ? callback(null, [checked]) : callback(null, checked.address, checked.family),
      },
      (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0, milliseconds: Math.round(performance.now() - start) });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
