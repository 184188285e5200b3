import type { CommandContext } from '../context.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { unwrap, unwrapEmpty } from '../request.js';

const at = (id: string) => ({ params: { path: { id } } });
const PAGE = 100;

/** `delete ID`: a sweep that has ended. */
export async function deleteSweep({ client, terminal }: CommandContext, id: string): Promise<void> {
  await unwrapEmpty(client.DELETE('/v1/sweeps/{id}', at(id)));
  terminal.print(`${id} is deleted; \`entroscope restore ${id}\` brings it back until it is purged`);
}

/** `restore ID`: a deleted sweep. */
export async function restoreSweep({ client, terminal }: CommandContext, id: string): Promise<void> {
  const { name } = await unwrap(client.POST('/v1/sweeps/{id}/restore', at(id)));
  terminal.print(`${id} (${name}) is there again`);
}

/** `models delete NAME@VERSION`. */
export async function deleteModel(context: CommandContext, reference: string): Promise<void> {
  await unwrapEmpty(context.client.DELETE('/v1/models/{id}', at(await modelNamed(context, reference, 'false'))));
  context.terminal.print(`${reference} is deleted; what was measured of it stays`);
}

/** `models restore NAME@VERSION`. */
export async function restoreModel(context: CommandContext, reference: string): Promise<void> {
  await unwrap(context.client.POST('/v1/models/{id}/restore', at(await modelNamed(context, reference, 'true'))));
  context.terminal.print(`${reference} is there again`);
}

/** `teams delete ID`, for the operators. */
export async function deleteTeam({ client, terminal }: CommandContext, id: string): Promise<void> {
  await unwrapEmpty(client.DELETE('/v1/teams/{id}', at(id)));
  terminal.print(`${id} is deleted: its keys work no longer`);
}

/** `teams restore ID`, for the operators. */
export async function restoreTeam({ client, terminal }: CommandContext, id: string): Promise<void> {
  const { name } = await unwrap(client.POST('/v1/teams/{id}/restore', at(id)));
  terminal.print(`${id} (${name}) is there again`);
}

async function modelNamed({ client }: CommandContext, reference: string, deleted: 'true' | 'false'): Promise<string> {
  const [name, version] = reference.split('@');
  const { items } = await unwrap(client.GET('/v1/models', { params: { query: { name, limit: PAGE, deleted } } }));
  const model = items.find((one) => String(one.version) === version);
  if (model !== undefined) return model.id;
  throw new CommandFailure(EXIT.refused, `There is no ${deleted === 'true' ? 'deleted ' : ''}model ${reference}.`);
}
