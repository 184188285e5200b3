import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { ApiKey } from '../../../prisma/generated/client.js';
import { displayPrefix, hashApiKey, newApiKey } from '../auth/api-key.js';
import type { Principal } from '../auth/principal.js';
import type { AccessPageQuery, KeyInput, KeyResponse, NewKeyResponse } from '../contract/access.js';
import { idAfter, pageOf } from '../http/cursor.js';
import { Problem } from '../problems/problem.js';
import { KeysRepository, type NewKey } from './keys.repository.js';

const DAY_MS = 86_400_000;

/** A fresh key and the row that stands for it. */
export function mintKey({ name, role, expiresInDays }: KeyInput, now: Date): { key: string; row: NewKey } {
  const key = newApiKey();
  const expiresAt = expiresInDays === undefined ? null : new Date(now.getTime() + expiresInDays * DAY_MS);
  return { key, row: { id: uuidv7(), name, role, prefix: displayPrefix(key), hash: hashApiKey(key), expiresAt } };
}

/** API keys: create, list, revoke. */
@Injectable()
export class KeysService {
  constructor(private readonly keys: KeysRepository) {}

  /** Makes a key and shows it, this once. */
  async create(principal: Principal, input: KeyInput): Promise<NewKeyResponse> {
    const { key, row } = mintKey(input, new Date());
    await this.keys.insert(principal.teamId, row);
    return { ...(await this.get(principal, row.id)), key };
  }

  /** A page of keys, newest first. */
  async list(principal: Principal, query: AccessPageQuery): Promise<{ items: KeyResponse[]; next: string | null }> {
    const after = idAfter(query.cursor);
    const rows = await this.keys.list(principal.teamId, after, query.limit + 1);
    const page = pageOf(rows, query.limit, (row) => [row.id]);
    return { items: page.rows.map(keyView), next: page.next };
  }

  /** One key. @throws Problem 404. */
  async get(principal: Principal, id: string): Promise<KeyResponse> {
    const row = await this.keys.find(principal.teamId, id);
    if (row === null) throw Problem.notFound('key', id);
    return keyView(row);
  }

  /**
   * Revokes a key; it stops working at once.
   * @throws Problem 404; 409 for the last admin key of a team, without which nobody could make another.
   */
  async revoke(principal: Principal, id: string): Promise<KeyResponse> {
    await this.get(principal, id);
    if (!(await this.keys.revoke(principal.teamId, id, new Date())))
      throw new Problem('conflict', 'this is the last admin key of the team: make another one before revoking it');
    return this.get(principal, id);
  }
}

/** The key as the API shows it: everything but the key. */
export function keyView(row: ApiKey): KeyResponse {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    prefix: row.prefix,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}
