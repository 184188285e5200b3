import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SweepDetail, SweepEvent } from './types';

/** What the API tells of a sweep; progress comes about once a second. */
const EVENT_TYPES = ['sweep.created', 'sweep.started', 'sweep.progress', 'sweep.ended'] as const;
/** Milliseconds until a stream that the API refused is asked for again; a broken one is taken up by the browser itself. */
const REOPEN_MS = 15_000;

/**
 * Follows a sweep by server-sent events while `live`: counts and state are taken from the event.
 * @param onOpen Told whether the stream is open; while it is not, the caller polls. Must stay the same function.
 */
export function useSweepEvents(id: string, live: boolean, onOpen: (open: boolean) => void): void {
  const cache = useQueryClient();
  useEffect(() => {
    if (!live) return undefined;
    const follow = () => {
      const source = new EventSource(`/v1/sweeps/${encodeURIComponent(id)}/events`);
      source.addEventListener('open', () => onOpen(true));
      source.addEventListener('error', () => {
        onOpen(false);
        if (source.readyState === EventSource.CLOSED) timer = window.setTimeout(() => (stream = follow()), REOPEN_MS);
      });
      for (const type of EVENT_TYPES) source.addEventListener(type, (event: MessageEvent<string>) => apply(cache, id, type, event.data));
      return source;
    };
    let timer = 0;
    let stream = follow();
    return () => {
      window.clearTimeout(timer);
      stream.close();
      onOpen(false);
    };
  }, [cache, id, live, onOpen]);
}

function apply(cache: QueryClient, id: string, type: (typeof EVENT_TYPES)[number], text: string): void {
  const { sweep } = JSON.parse(text) as SweepEvent;
  cache.setQueryData<SweepDetail>(['sweep', id], (known) => (known === undefined ? undefined : withEvent(known, sweep)));
  // Times, the gate and amendments come with a beginning or an end, and are not in the event.
  if (type !== 'sweep.progress') void cache.invalidateQueries({ queryKey: ['sweep', id] });
}

/** The sweep with what an event says of it. Counts never go back: an event may be older than the answer that is shown. */
export function withEvent(sweep: SweepDetail, { cells, state }: SweepEvent['sweep']): SweepDetail {
  if (cells.complete + cells.failed < sweep.cells.complete + sweep.cells.failed) return sweep;
  return { ...sweep, state, cells };
}
