import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Observable, type Subscriber } from 'rxjs';
import { EventLogRepository } from '../installation/event-log.repository.js';
import { Problem } from '../problems/problem.js';
import { isAfter, type EventPlace } from './event-id.js';
import { EventsRepository, type StoredEvent } from './events.repository.js';

/** How often new events are looked for, once for all streams of this process, while there is one. */
const POLL_MS = 500;
/** Events read at a time. */
const BATCH = 500;
/** Streams that one process serves. */
const MAX_STREAMS = 500;
/** Streams of one team in one process: one team leaves room for others. */
const MAX_STREAMS_OF_TEAM = 100;
/** How long events are kept: a client that was away longer reads the state instead. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
const PRUNE_INTERVAL_MS = 60 * 60 * 1000;

/** Which events a stream wants. */
export interface StreamScope {
  readonly teamId: string;
  /** Null for all sweeps of the team. */
  readonly sweepId: string | null;
}

interface Stream extends StreamScope {
  readonly subscriber: Subscriber<StoredEvent>;
  /** The last event sent; null while the past is being read. */
  last: EventPlace | null;
  /** Events that came while the past was being read. */
  readonly waiting: StoredEvent[];
}

/** Live events for any number of streams from one query every half second. */
@Injectable()
export class EventFeed implements OnModuleDestroy {
  private readonly logger = new Logger(EventFeed.name);
  private readonly streams = new Set<Stream>();
  private timer: NodeJS.Timeout | undefined;
  private read: EventPlace | null = null;
  private pruned = 0;

  constructor(
    private readonly events: EventsRepository,
    private readonly log: EventLogRepository,
  ) {}

  /** Ends every stream, so that a stopping server does not wait for them; clients resume elsewhere. */
  onModuleDestroy(): void {
    clearTimeout(this.timer);
    for (const { subscriber } of this.streams) subscriber.complete();
    this.streams.clear();
  }

  /**
   * Events after `from`, stored ones first, then live ones, without a gap and each once. Without `from` a sweep's stream starts with its
   * newest event, a team's with what happens next.
   * @throws Problem 503 when this process has too many streams; 429 when the team has.
   */
  stream(scope: StreamScope, from: EventPlace | null): Observable<StoredEvent> {
    if (this.streams.size >= MAX_STREAMS) throw new Problem('unavailable', `this server has ${MAX_STREAMS} event streams already`);
    if ([...this.streams].filter(({ teamId }) => teamId === scope.teamId).length >= MAX_STREAMS_OF_TEAM)
      throw new Problem('too-many-requests', `your team has ${MAX_STREAMS_OF_TEAM} event streams at this server already; close some`);
    return new Observable<StoredEvent>((subscriber) => {
      const stream: Stream = { ...scope, subscriber, last: null, waiting: [] };
      this.streams.add(stream);
      this.catchUp(stream, from).catch((error: unknown) => subscriber.error(error));
      return () => void this.streams.delete(stream);
    });
  }

  /** Sends what is stored, then what came meanwhile; from then on the poll serves the stream. */
  private async catchUp(stream: Stream, from: EventPlace | null): Promise<void> {
    this.read ??= await this.log.now();
    this.schedule();
    let last = from ?? (await this.startOf(stream));
    for (;;) {
      const page = await this.events.after(stream.teamId, stream.sweepId, last, BATCH);
      for (const event of page) stream.subscriber.next(event);
      last = page.at(-1) ?? last;
      if (page.length < BATCH) break;
    }
    stream.last = last;
    for (const event of stream.waiting.splice(0)) send(stream, event);
  }

  private async startOf({ teamId, sweepId, subscriber }: Stream): Promise<EventPlace> {
    const now = await this.log.now();
    const newest = sweepId === null ? null : await this.events.newest(teamId, sweepId);
    if (newest === null) return now;
    subscriber.next(newest);
    return newest;
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.poll().then(() => (this.streams.size > 0 ? this.schedule() : (this.read = null)));
    }, POLL_MS);
  }

  private async poll(): Promise<void> {
    try {
      await this.pruneNowAndThen();
      for (;;) {
        const page = await this.log.settledAfter(this.read ?? (await this.log.now()), BATCH);
        for (const event of page) for (const stream of this.streams) send(stream, event);
        this.read = page.at(-1) ?? this.read;
        if (page.length < BATCH) return;
      }
    } catch (error) {
      this.logger.warn(`events could not be read, trying again: ${String(error)}`);
    }
  }

  private async pruneNowAndThen(): Promise<void> {
    const now = Date.now();
    if (now - this.pruned < PRUNE_INTERVAL_MS) return;
    this.pruned = now;
    await this.log.prune(new Date(now - KEPT_MS));
  }
}

function send(stream: Stream, event: StoredEvent): void {
  if (event.teamId !== stream.teamId || (stream.sweepId !== null && event.sweepId !== stream.sweepId)) return;
  if (stream.last === null) {
    stream.waiting.push(event);
  } else if (isAfter(event, stream.last)) {
    stream.last = event;
    stream.subscriber.next(event);
  }
}
