import { randomUUID } from 'node:crypto';
import type { Schema } from '../../client/index.js';
import type { CommandContext } from '../context.js';
import { minute } from '../output/numbers.js';
import { table } from '../output/table.js';
import { unwrap } from '../request.js';

const COLUMNS = [{ title: 'id' }, { title: 'role' }, { title: 'key' }, { title: 'last used (UTC)' }, { title: 'state' }, { title: 'name' }];
const PAGE = 100;

/** Options of `keys create`. */
export interface KeyOptions {
  readonly role: Schema<'KeyInput'>['role'];
  readonly expiresInDays?: number;
}

/** `keys ls`: the newest keys of the team. */
export async function listKeys({ client, terminal }: CommandContext): Promise<void> {
  const { items } = await unwrap(client.GET('/v1/keys', { params: { query: { limit: PAGE } } }));
  const rows = items.map((one) => [
    one.id,
    one.role,
    `${one.prefix}...`,
    one.lastUsedAt === null ? 'never' : minute(one.lastUsedAt),
    stateOf(one),
    one.name,
  ]);
  terminal.print(table(COLUMNS, rows));
}

/** `keys create NAME --role ...`: prints the key, this once. */
export async function createKey({ client, terminal }: CommandContext, name: string, options: KeyOptions): Promise<void> {
  const params = { header: { 'idempotency-key': randomUUID() } };
  const { id, key, expiresAt } = await unwrap(client.POST('/v1/keys', { body: { name, ...options }, params }));
  terminal.note(
    `${id}, ${options.role}, ${expiresAt === null ? 'does not expire' : `expires ${minute(expiresAt)} UTC`}; it is shown only now`,
  );
  terminal.print(key ?? '');
}

/** `keys revoke ID`: it stops working at once. */
export async function revokeKey({ client, terminal }: CommandContext, id: string): Promise<void> {
  const { name } = await unwrap(client.POST('/v1/keys/{id}/revoke', { params: { path: { id } } }));
  terminal.print(`${id} (${name}) is revoked`);
}

function stateOf({ revokedAt, expiresAt }: Schema<'Key'>): string {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt === null) return 'active';
  return Date.parse(expiresAt) <= Date.now() ? 'expired' : `until ${minute(expiresAt)}`;
}
