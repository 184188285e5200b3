import { describe, expect, it, jest } from '@jest/globals';
import { Subject } from 'rxjs';
import { eventStream } from './event-stream.js';
import type { StoredEvent } from './events.repository.js';

const event = (id: string): StoredEvent => ({
  xact: '7',
  id,
  teamId: 't',
  sweepId: 's',
  type: 'sweep.ended',
  data: { name: 'two\nlines' },
  createdAt: new Date(0),
});

const yes = (): Promise<boolean> => Promise.resolve(true);

describe('eventStream', () => {
  it('writes id, type and data of each event, and ends with them', async () => {
    const events = new Subject<StoredEvent>();
    const stream = eventStream(events, yes);
    events.next(event('1'));
    events.complete();
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    expect(text).toBe(
      ': connected\n\nid: 7-1\nevent: sweep.ended\ndata: {"sweepId":"s","createdAt":"1970-01-01T00:00:00.000Z","sweep":{"name":"two\\nlines"}}\n\n',
    );
  });

  it('ends when the reader is no longer let in, and goes on where that cannot be told', async () => {
    jest.useFakeTimers();
    try {
      const events = new Subject<StoredEvent>();
      let mayRead: () => Promise<boolean> = yes;
      eventStream(events, () => mayRead());
      await jest.advanceTimersByTimeAsync(60_000);
      expect(events.observed).toBe(true);
      mayRead = () => Promise.reject(new Error('the database is away'));
      await jest.advanceTimersByTimeAsync(60_000);
      expect(events.observed).toBe(true);
      mayRead = () => Promise.resolve(false);
      await jest.advanceTimersByTimeAsync(15_000);
      expect(events.observed).toBe(false);
    } finally {
      jest.useRealTimers();
    }
  });

  it('lets go of the events when the client has gone, or reads nothing', async () => {
    const events = new Subject<StoredEvent>();
    const gone = eventStream(events, yes);
    expect(events.observed).toBe(true);
    gone.destroy();
    await new Promise((resolve) => gone.once('close', resolve));
    expect(events.observed).toBe(false);
    const slow = eventStream(events, yes);
    for (let i = 0; i < 20_000 && events.observed; i++) {
      events.next(event(String(i)));
      if (i % 1000 === 0) await Promise.resolve();
    }
    await new Promise((resolve) => (slow.closed ? resolve(null) : slow.once('close', resolve)));
    expect(events.observed).toBe(false);
  });
});
