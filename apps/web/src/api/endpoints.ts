import type { Schema } from '../../../client/index';
import { bodyOf, bytesOf, client, done } from './client';
import { newRequestKey } from './request-key';
import type { AuditFilter, Claims, Cost, ErrorMetric, Metric, SweepDetail, XAxis } from './types';

/** What a schedule is created from; `spec` is a sweep spec as parsed from the text area. */
export interface ScheduleDraft {
  readonly name: string;
  readonly cron: string;
  readonly timeZone: string;
  readonly spec: unknown;
}

const at = (id: string) => ({ params: { path: { id } } });

/** Parameters of a page of a listing. */
const page = (cursor: string | null) => ({ params: { query: { limit: 50, ...(cursor === null ? {} : { cursor }) } } });

/** A typed spec goes to the API as it stands: the API validates it as a whole and names every problem. */
const asSpec = (spec: unknown) => spec as Schema<'SweepSpec'>;

export const listSweeps = (cursor: string | null) =>
  bodyOf(client().GET('/v1/sweeps', { params: { query: { limit: 25, ...(cursor === null ? {} : { cursor }) } } }));
export const readSweep = (id: string) => bodyOf(client().GET('/v1/sweeps/{id}', at(id)));
export const readCurves = (id: string, x: XAxis, y: Metric) =>
  bodyOf(client().GET('/v1/sweeps/{id}/curves', { params: { path: { id }, query: { x, y } } }));
export const readPareto = (id: string, x: XAxis, y: Metric) =>
  bodyOf(client().GET('/v1/sweeps/{id}/pareto', { params: { path: { id }, query: { x, y } } }));
export const readComparison = (id: string, otherId: string, y: Metric) =>
  bodyOf(client().GET('/v1/sweeps/{id}/compare/{otherId}', { params: { path: { id, otherId }, query: { y } } }));
export const readDiff = (id: string, otherId: string) =>
  bodyOf(client().GET('/v1/sweeps/{id}/diff/{otherId}', { params: { path: { id, otherId } } }));
export const readDerived = (id: string, x: Cost, y: ErrorMetric) =>
  bodyOf(client().GET('/v1/sweeps/{id}/derived', { params: { path: { id }, query: { x, y } } }));
export const readProfile = (id: string) => bodyOf(client().GET('/v1/sweeps/{id}/profile', at(id)));
export const readClaims = async (id: string): Promise<Claims> => {
  const report = await bodyOf(client().GET('/v1/sweeps/{id}/claims', at(id)));
  if (typeof report === 'string') throw new TypeError('The claims came as text.');
  return report;
};
/** The claims report as a page of its own. */
export const claimsPagePath = (id: string) => `/v1/sweeps/${id}/claims?format=html`;
export const readFailedCells = (id: string) =>
  bodyOf(client().GET('/v1/sweeps/{id}/cells', { params: { path: { id }, query: { state: ['failed'], limit: 50 } } }));
export const readCell = (id: string, cellId: string) =>
  bodyOf(client().GET('/v1/sweeps/{id}/cells/{cellId}', { params: { path: { id, cellId } } }));
export const listAttempts = (cellId: string) => bodyOf(client().GET('/v1/cells/{cellId}/attempts', { params: { path: { cellId } } }));
/** Where a file of a cell is; a link to it saves it. */
export const artifactPath = (cellId: string, kind: string) => `/v1/cells/${cellId}/artifacts/${kind}`;
/** Where the log of an attempt is. */
export const logPath = (cellId: string, attempt: number) => `/v1/cells/${cellId}/attempts/${attempt}/log`;
/** The first bytes of a file. */
export const readFile = (path: string, bytes: number) => bytesOf(path, { range: `bytes=0-${bytes - 1}` });

export const listImports = (id: string) => bodyOf(client().GET('/v1/sweeps/{id}/imports', at(id)));
export const deleteImport = (path: { readonly id: string; readonly importId: string }) =>
  done(client().DELETE('/v1/sweeps/{id}/imports/{importId}', { params: { path } }));

export const readUsage = (id: string) => bodyOf(client().GET('/v1/sweeps/{id}/usage', at(id)));
export const planSweep = ({ spec, halfWidth }: { readonly spec: unknown; readonly halfWidth: number | null }) =>
  bodyOf(client().POST('/v1/sweeps/plan', { body: asSpec(spec), params: { query: halfWidth === null ? {} : { halfWidth } } }));

/** A change of a sweep. The same `idempotencyKey` is carried out once, so a repeated click or a lost answer is harmless. */
const once = (id: string) => ({ params: { path: { id }, header: { 'idempotency-key': newRequestKey() } } });

export const cancelSweep = (id: string) => bodyOf(client().POST('/v1/sweeps/{id}/cancel', once(id)));
export const listDeletedSweeps = (cursor: string | null) =>
  bodyOf(client().GET('/v1/sweeps', { params: { query: { ...page(cursor).params.query, deleted: 'true' } } }));
export const deleteSweep = (id: string) => done(client().DELETE('/v1/sweeps/{id}', at(id)));
export const restoreSweep = (id: string) => bodyOf(client().POST('/v1/sweeps/{id}/restore', at(id)));
export const pauseSweep = (id: string) => bodyOf(client().POST('/v1/sweeps/{id}/pause', once(id)));
export const resumeSweep = (id: string) => bodyOf(client().POST('/v1/sweeps/{id}/resume', once(id)));
export const rerunFailed = (id: string) => bodyOf(client().POST('/v1/sweeps/{id}/rerun', { ...once(id), body: { cells: 'failed' } }));
export const extendSweep = ({ id, axes }: { readonly id: string; readonly axes: Schema<'SweepExtension'>['axes'] }) =>
  bodyOf(client().POST('/v1/sweeps/{id}/extend', { ...once(id), body: { axes } }));

export const topUpBudget = ({ id, deviceSeconds }: { readonly id: string; readonly deviceSeconds: number }) =>
  bodyOf(client().POST('/v1/sweeps/{id}/budget', { ...once(id), body: { deviceSeconds } }));

/** Changes settings of the sweep as it was read; somebody else's change in between is not overwritten. */
export const adjustSweep = ({ sweep, settings }: { readonly sweep: SweepDetail; readonly settings: Schema<'SweepSettings'> }) =>
  bodyOf(
    client().PATCH('/v1/sweeps/{id}', {
      params: { path: { id: sweep.id }, header: { 'if-match': `"${sweep.revision}"` } },
      body: settings,
    }),
  );

/** Submits a sweep. The same `idempotencyKey` never starts a second one, so a repeated click or a lost answer is harmless. */
export const submitSweep = (spec: unknown, idempotencyKey: string) =>
  bodyOf(client().POST('/v1/sweeps', { params: { header: { 'idempotency-key': idempotencyKey } }, body: asSpec(spec) }));

/** Forms in which all rows of a sweep can be had. */
export const EXPORT_FORMATS = ['csv', 'ndjson', 'parquet'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** All rows of a sweep. A plain link cannot carry the API key, so the file is fetched and handed to the browser. */
export const readExport = ({ id, format }: { readonly id: string; readonly format: ExportFormat }): Promise<Blob> => {
  const options = { ...at(id), parseAs: 'blob' } as const;
  switch (format) {
    case 'csv':
      return bodyOf(client().GET('/v1/sweeps/{id}/export.csv', options));
    case 'ndjson':
      return bodyOf(client().GET('/v1/sweeps/{id}/export.ndjson', options));
    case 'parquet':
      return bodyOf(client().GET('/v1/sweeps/{id}/export.parquet', options));
  }
};

export const listMetrics = () => bodyOf(client().GET('/v1/metrics'));
export const listModels = () => bodyOf(client().GET('/v1/models', { params: { query: { limit: 100 } } }));
export const listDeletedModels = (cursor: string | null) =>
  bodyOf(client().GET('/v1/models', { params: { query: { ...page(cursor).params.query, deleted: 'true' } } }));
export const deleteModel = (id: string) => done(client().DELETE('/v1/models/{id}', at(id)));
export const restoreModel = (id: string) => bodyOf(client().POST('/v1/models/{id}/restore', at(id)));
export const readModel = (id: string) => bodyOf(client().GET('/v1/models/{id}', at(id)));
export const listWorkers = () => bodyOf(client().GET('/v1/workers'));
export const listSchedules = () => bodyOf(client().GET('/v1/schedules', { params: { query: { limit: 100 } } }));
export const createSchedule = (draft: ScheduleDraft) =>
  bodyOf(client().POST('/v1/schedules', { body: { ...draft, spec: asSpec(draft.spec) } }));
export const triggerSchedule = (id: string) => done(client().POST('/v1/schedules/{id}/trigger', at(id)));
export const pauseSchedule = (id: string) => done(client().POST('/v1/schedules/{id}/pause', at(id)));
export const resumeSchedule = (id: string) => done(client().POST('/v1/schedules/{id}/resume', at(id)));
export const deleteSchedule = (id: string) => done(client().DELETE('/v1/schedules/{id}', at(id)));

export const listTeams = (cursor: string | null) => bodyOf(client().GET('/v1/teams', page(cursor)));
export const listDeletedTeams = (cursor: string | null) =>
  bodyOf(client().GET('/v1/teams', { params: { query: { ...page(cursor).params.query, deleted: 'true' } } }));
export const deleteTeam = (id: string) => done(client().DELETE('/v1/teams/{id}', at(id)));
export const restoreTeam = (id: string) => bodyOf(client().POST('/v1/teams/{id}/restore', at(id)));
export const readTeam = () => bodyOf(client().GET('/v1/team'));
export const readTeamUsage = () => bodyOf(client().GET('/v1/usage'));
export const listKeys = (cursor: string | null) => bodyOf(client().GET('/v1/keys', page(cursor)));
export const createKey = (body: Schema<'KeyInput'>) =>
  bodyOf(client().POST('/v1/keys', { params: { header: { 'idempotency-key': newRequestKey() } }, body }));
export const revokeKey = (id: string) => bodyOf(client().POST('/v1/keys/{id}/revoke', at(id)));
export const listWebhooks = () => bodyOf(client().GET('/v1/webhooks'));
export const createWebhook = (body: Schema<'WebhookInput'>) => bodyOf(client().POST('/v1/webhooks', { body }));
export const deleteWebhook = (id: string) => done(client().DELETE('/v1/webhooks/{id}', at(id)));
export const listDeliveries = (id: string, cursor: string | null) =>
  bodyOf(client().GET('/v1/webhooks/{id}/deliveries', { params: { path: { id }, query: page(cursor).params.query } }));
export const redeliver = (path: { readonly id: string; readonly deliveryId: string }) =>
  bodyOf(client().POST('/v1/webhooks/{id}/deliveries/{deliveryId}/redeliver', { params: { path } }));
export const listAuditLog = (filter: AuditFilter, cursor: string | null) =>
  bodyOf(client().GET('/v1/audit', { params: { query: { ...filter, ...page(cursor).params.query } } }));
