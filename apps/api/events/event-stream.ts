import { Readable } from 'node:stream';
import type { Observable } from 'rxjs';
import { eventIdOf } from './event-id.js';
import type { StoredEvent } from './events.repository.js';

/** A sign of life, so that proxies keep the connection and clients notice when it is gone; also how often the reader is asked for anew. */
const HEARTBEAT_MS = 15_000;
/** A client that has this much unread is too slow: it is cut off, and may resume. */
const MAX_UNREAD_BYTES = 1_048_576;

/** The text of an event (HTML standard, "Server-sent events"). The data has no line breaks: it is JSON. */
export function eventText(event: StoredEvent): string {
  const data = JSON.stringify({ sweepId: event.sweepId, createdAt: event.createdAt.toISOString(), sweep: event.data });
  return `id: ${eventIdOf(event)}\nevent: ${event.type}\ndata: ${data}\n\n`;
}

/**
 * The bytes of a stream of events: ends with the events, and stops them when the client has gone.
 * @param mayRead Whether the client may still read them; the stream ends when it may not. Where that cannot be told, it goes on.
 */
export function eventStream(events: Observable<StoredEvent>, mayRead: () => Promise<boolean>): Readable {
  const stream = new Readable({
    read: () => undefined,
    destroy: (error, done) => {
      clearInterval(heartbeat);
      subscription.unsubscribe();
      done(error);
    },
  });
  const heartbeat = setInterval(() => {
    stream.push(': heartbeat\n\n');
    mayRead().then(
      (may) => !may && stream.destroy(),
      () => undefined,
    );
  }, HEARTBEAT_MS);
  // A comment at once, so that the answer's headers are not held back until something happens.
  stream.push(': connected\n\n');
  const subscription = events.subscribe({
    next: (event) => {
      stream.push(eventText(event));
      if (stream.readableLength > MAX_UNREAD_BYTES) stream.destroy();
    },
    error: (error: Error) => stream.destroy(error),
    complete: () => {
      clearInterval(heartbeat);
      stream.push(null);
    },
  });
  return stream;
}
