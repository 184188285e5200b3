import { Injectable, StreamableFile } from '@nestjs/common';
import { CellsRepository } from '../cells/cells.repository.js';
import { Problem } from '../problems/problem.js';
import { EventFeed } from './event-feed.js';
import { placeOf, type EventPlace } from './event-id.js';
import { eventStream } from './event-stream.js';

/** Whose events are read. */
export interface Reader {
  readonly teamId: string;
  /** Whether the reader is still let in: streams outlive the request's own check. */
  readonly mayRead: () => Promise<boolean>;
}

/** Streams of events. */
@Injectable()
export class EventsService {
  constructor(
    private readonly feed: EventFeed,
    private readonly cells: CellsRepository,
  ) {}

  /** Events of a sweep. @throws Problem 404; 422 for an unknown Last-Event-ID; 503 when there are too many streams. */
  async ofSweep({ teamId, mayRead }: Reader, sweepId: string, lastEventId: string | undefined): Promise<StreamableFile> {
    const from = placeAfter(lastEventId);
    if (!(await this.cells.sweepExists(teamId, sweepId))) throw Problem.notFound('sweep', sweepId);
    return this.open(teamId, sweepId, from, mayRead);
  }

  /** Events of all sweeps of a team. @throws Problem 422 for an unknown Last-Event-ID; 503 when there are too many streams. */
  ofTeam({ teamId, mayRead }: Reader, lastEventId: string | undefined): StreamableFile {
    return this.open(teamId, null, placeAfter(lastEventId), mayRead);
  }

  private open(teamId: string, sweepId: string | null, from: EventPlace | null, mayRead: Reader['mayRead']): StreamableFile {
    return new StreamableFile(eventStream(this.feed.stream({ teamId, sweepId }, from), mayRead), { type: 'text/event-stream' });
  }
}

function placeAfter(lastEventId: string | undefined): EventPlace | null {
  if (lastEventId === undefined || lastEventId === '') return null;
  const place = placeOf(lastEventId);
  if (place !== null) return place;
  throw Problem.invalid([{ pointer: 'Last-Event-ID', detail: 'not the id of an event of this stream' }]);
}
