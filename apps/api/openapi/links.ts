/** An OpenAPI link: the operation that an answer leads to, with where its path parameters come from. */
export interface Link {
  readonly operationId: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** An operation, as far as links need it. */
export interface Target {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
}

/** Where the ids in an answer lead. */
interface Origin {
  /** Path of the thing that the answer shows. */
  readonly path: string;
  /** Runtime expressions of the parameters of that path, and of others below it. */
  readonly parameters: Readonly<Record<string, string>>;
}

const id = (pointer = '/id') => ({ id: `$response.body#${pointer}` });

/** What makes a thing leads to everything that takes its id. */
const MADE: Readonly<Record<string, Origin>> = {
  submitSweep: { path: '/v1/sweeps/{id}', parameters: { ...id(), otherId: '$response.body#/id' } },
  createSnapshot: { path: '/v1/snapshots/{id}', parameters: id() },
  importResults: { path: '/v1/sweeps/{id}/imports/{importId}', parameters: { id: '$request.path.id', importId: '$response.body#/id' } },
  createModel: { path: '/v1/models/{id}', parameters: id('/model/id') },
  createDataset: { path: '/v1/datasets/{name}', parameters: { name: '$response.body#/name' } },
  createSchedule: { path: '/v1/schedules/{id}', parameters: id() },
  createWebhook: { path: '/v1/webhooks/{id}', parameters: id() },
  createKey: { path: '/v1/keys/{id}', parameters: id() },
  createTeam: { path: '/v1/teams/{id}', parameters: id() },
};

/** A listing leads to what reads one of its items. */
const LISTED: Readonly<Record<string, Origin>> = {
  listSweeps: { path: '/v1/sweeps/{id}', parameters: { ...id('/items/0/id'), otherId: '$response.body#/items/0/id' } },
  listCells: { path: '/v1/sweeps/{id}/cells/{cellId}', parameters: { id: '$request.path.id', cellId: '$response.body#/items/0/id' } },
  listModels: { path: '/v1/models/{id}', parameters: id('/items/0/id') },
  listDatasets: { path: '/v1/datasets/{name}', parameters: { name: '$response.body#/items/0/name' } },
  listWorlds: { path: '/v1/worlds/{name}', parameters: { name: '$response.body#/items/0/data' } },
  listSchedules: { path: '/v1/schedules/{id}', parameters: id('/items/0/id') },
  listWebhooks: { path: '/v1/webhooks/{id}', parameters: id('/items/0/id') },
  listTeams: { path: '/v1/teams/{id}', parameters: id('/items/0/id') },
};

/** The links of an operation's answer, by name. */
export function linksOf(operationId: string, operations: readonly Target[]): Record<string, Link> {
  const made: Origin | undefined = MADE[operationId];
  const origin = made ?? LISTED[operationId];
  if (origin === undefined) return {};
  const below = operations.filter(({ path, method }) => {
    if (made === undefined && method !== 'get') return false;
    return path === origin.path || path.startsWith(`${origin.path}/`);
  });
  return Object.fromEntries(
    below.flatMap((target) => {
      const names = [...target.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      if (names.some((name) => !(name in origin.parameters))) return [];
      const parameters = Object.fromEntries(names.map((name) => [name, origin.parameters[name]]));
      return [[target.operationId, { operationId: target.operationId, parameters }] as const];
    }),
  );
}
