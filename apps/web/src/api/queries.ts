import { keepPreviousData, useInfiniteQuery, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiFailure } from './failure';
import * as api from './endpoints';
import { useSweepEvents } from './sweep-events';
import type { AuditFilter, Cost, Curves, ErrorMetric, Metric, SweepDetail, SweepState, XAxis } from './types';

/** Milliseconds between two polls. Fast while something changes, slow where a change is rare or events tell of it. */
const POLL = { live: 1_000, list: 3_000, idle: 15_000 } as const;

const LIVE: readonly SweepState[] = ['planning', 'running', 'paused'];

/** True while a sweep may still change. */
export function isLive(state: SweepState): boolean {
  return LIVE.includes(state);
}

/** Retries what may heal by itself: no answer, and errors of the server. What the caller did wrong is shown at once. */
export function shouldRetry(failures: number, error: Error): boolean {
  const heals = error instanceof ApiFailure && (error.status === 0 || error.status >= 500);
  return heals && failures < 3;
}

/** A page of a listing. */
interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** The items of all pages that were read. */
function itemsOf<Item>({ pages }: { readonly pages: readonly ListPage<Item>[] }): readonly Item[] {
  return pages.flatMap((page) => page.items);
}

/** A listing that is read page by page. */
function usePages<Item>(
  queryKey: readonly unknown[],
  read: (cursor: string | null) => Promise<ListPage<Item>>,
  refetchInterval: number | false = false,
) {
  return useInfiniteQuery({
    queryKey,
    refetchInterval,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    select: itemsOf,
  });
}

/** Pages of sweeps, newest first; polls as long as one of them is live. */
export function useSweeps() {
  return useInfiniteQuery({
    queryKey: ['sweeps'],
    queryFn: ({ pageParam }) => api.listSweeps(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    select: itemsOf,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((sweep) => isLive(sweep.state))) === true ? POLL.list : POLL.idle,
  });
}

/** Deleted sweeps that can be restored; asked for when somebody looks. */
export function useDeletedSweeps() {
  return usePages(['sweeps', 'deleted'], api.listDeletedSweeps);
}

/** Deleted models that can be restored. */
export function useDeletedModels() {
  return usePages(['models', 'deleted'], api.listDeletedModels);
}

/** True while a sweep may still change: it is live, or an amendment that waits will start it again. */
function mayChange({ state, amendments }: SweepDetail): boolean {
  return isLive(state) || amendments.some((amendment) => amendment.state === 'requested');
}

/**
 * One sweep. Events tell how it comes on, so it is polled slowly while they do (a pause and a change of settings have no event); an
 * amendment that waits is polled for. With every cell that ends, what is measured is read again.
 */
export function useSweep(id: string) {
  const [told, setTold] = useState(false);
  const query = useQuery({
    queryKey: ['sweep', id],
    queryFn: () => api.readSweep(id),
    refetchInterval: ({ state: { data } }) => {
      if (data === undefined) return POLL.list;
      if (!mayChange(data)) return false;
      if (!isLive(data.state)) return POLL.live;
      return told ? POLL.idle : POLL.list;
    },
  });
  useSweepEvents(id, query.data !== undefined && isLive(query.data.state), setTold);
  useMeasuredAgain(id, query.data === undefined ? 0 : query.data.cells.complete + query.data.cells.failed);
  return query;
}

/** Reads again what changes with every cell. A read that is under way is not broken off: a slow one would never end. */
function useMeasuredAgain(id: string, finished: number): void {
  const cache = useQueryClient();
  useEffect(() => {
    for (const name of ['curves', 'pareto', 'usage']) void cache.invalidateQueries({ queryKey: [name, id] }, { cancelRefetch: false });
  }, [cache, id, finished]);
}

/** Curves of several metrics over one axis. `version` changes when a sweep ends, so that the last answer is never the stale one. */
export function useCurves(id: string, x: XAxis, metrics: readonly Metric[], live: boolean) {
  return useQueries({
    queries: metrics.map((metric) => ({
      queryKey: ['curves', id, x, metric, live],
      queryFn: () => api.readCurves(id, x, metric),
      placeholderData: keepPreviousData,
    })),
    combine: (results) => ({
      curves: results.flatMap((result): Curves[] => (result.data === undefined ? [] : [result.data])),
      loading: results.some((result) => result.isPending),
      error: results.find((result) => result.error !== null)?.error ?? null,
    }),
  });
}

/** The Pareto front of each world. */
export function usePareto(id: string, x: XAxis, y: Metric, live: boolean) {
  return useQuery({
    queryKey: ['pareto', id, x, y, live],
    queryFn: () => api.readPareto(id, x, y),
    placeholderData: keepPreviousData,
  });
}

/** Differences of a metric between two sweeps; asked for once the other one is chosen. */
export function useComparison(id: string, otherId: string | null, y: Metric) {
  return useQuery({
    queryKey: ['comparison', id, otherId, y],
    queryFn: () => api.readComparison(id, otherId ?? '', y),
    enabled: otherId !== null,
    placeholderData: keepPreviousData,
  });
}

/** How many cells two sweeps share. */
export function useDiff(id: string, otherId: string | null) {
  return useQuery({ queryKey: ['diff', id, otherId], queryFn: () => api.readDiff(id, otherId ?? ''), enabled: otherId !== null });
}

/** Profiles of a sweep and what they predict. */
export function useProfile(id: string) {
  return useQuery({ queryKey: ['profile', id], queryFn: () => api.readProfile(id) });
}

/** What follows from the curves of a sweep. */
export function useDerived(id: string, x: Cost, y: ErrorMetric) {
  return useQuery({ queryKey: ['derived', id, x, y], queryFn: () => api.readDerived(id, x, y), placeholderData: keepPreviousData });
}

/** What a sweep says of the claims. */
export function useClaims(id: string) {
  return useQuery({ queryKey: ['claims', id], queryFn: () => api.readClaims(id) });
}

/** All teams of the installation, newest first; for operators. */
export function useTeams() {
  return usePages(['teams'], api.listTeams);
}

/** Deleted teams. */
export function useDeletedTeams() {
  return usePages(['teams', 'deleted'], api.listDeletedTeams);
}

/** One cell with its checks, trajectory, artifacts and provenance. A complete cell never changes. */
export function useCell(sweepId: string, cellId: string) {
  return useQuery({ queryKey: ['cell', sweepId, cellId], queryFn: () => api.readCell(sweepId, cellId), staleTime: 10 * 60_000 });
}

/** The attempts at a cell, oldest first. */
export function useAttempts(cellId: string) {
  return useQuery({ queryKey: ['attempts', cellId], queryFn: () => api.listAttempts(cellId), select: (list) => list.items });
}

/** The first bytes of a file below the API; files never change. */
export function useFile(path: string, bytes: number) {
  return useQuery({ queryKey: ['file', path, bytes], queryFn: () => api.readFile(path, bytes), staleTime: Infinity });
}

/** External results that were imported to be drawn beside a sweep. */
export function useImports(sweepId: string) {
  return useQuery({ queryKey: ['imports', sweepId], queryFn: () => api.listImports(sweepId), select: (list) => list.items });
}

/** What a sweep has used. */
export function useUsage(sweepId: string, live: boolean) {
  return useQuery({ queryKey: ['usage', sweepId, live], queryFn: () => api.readUsage(sweepId) });
}

/** The first failed cells of a sweep; asked for only when there are any. */
export function useFailedCells(sweepId: string, failed: number) {
  return useQuery({
    queryKey: ['failed', sweepId, failed],
    queryFn: () => api.readFailedCells(sweepId),
    enabled: failed > 0,
    placeholderData: keepPreviousData,
  });
}

/** Definitions of all metrics: titles, units and what they mean. */
export function useMetrics() {
  return useQuery({ queryKey: ['metrics'], queryFn: api.listMetrics, staleTime: Infinity, select: (list) => list.items });
}

export function useWorkers() {
  return useQuery({ queryKey: ['workers'], queryFn: api.listWorkers, refetchInterval: POLL.list, select: (list) => list.items });
}

/** The newest models; an upload that is being checked shows its decision soon. */
export function useModels() {
  return useQuery({ queryKey: ['models'], queryFn: api.listModels, refetchInterval: POLL.list, select: (page) => page.items });
}

export function useModel(id: string) {
  return useQuery({ queryKey: ['models', id], queryFn: () => api.readModel(id) });
}

export function useSchedules() {
  return useQuery({ queryKey: ['schedules'], queryFn: api.listSchedules, refetchInterval: POLL.idle, select: (page) => page.items });
}

/** The team with its quotas and what it has used of them. */
export function useTeam() {
  return useQuery({ queryKey: ['team'], queryFn: api.readTeam, refetchInterval: POLL.idle });
}

/** What the team has used in all. */
export function useTeamUsage() {
  return useQuery({ queryKey: ['team-usage'], queryFn: api.readTeamUsage });
}

/** API keys of the team, newest first. */
export function useKeys() {
  return usePages(['keys'], api.listKeys);
}

export function useWebhooks() {
  return useQuery({ queryKey: ['webhooks'], queryFn: api.listWebhooks, select: (list) => list.items });
}

/** The delivery log of a webhook, newest first; read again now and then, since what waits is being sent. */
export function useDeliveries(webhookId: string) {
  return usePages(['deliveries', webhookId], (cursor) => api.listDeliveries(webhookId, cursor), POLL.list);
}

/** The audit log, newest first. */
export function useAuditLog(filter: AuditFilter) {
  return usePages(['audit', filter], (cursor) => api.listAuditLog(filter, cursor));
}

/** A change on the server, after which everything under `stale` is read again. */
export function useChange<Input, Output>(change: (input: Input) => Promise<Output>, stale: readonly string[]) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all(stale.map((name) => cache.invalidateQueries({ queryKey: [name] }))),
  });
}
