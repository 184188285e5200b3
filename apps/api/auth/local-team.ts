import { v7 as uuidv7 } from 'uuid';
import type { PrismaClient } from '../../../prisma/generated/client.js';
import { displayPrefix, hashApiKey, looksLikeApiKey } from './api-key.js';

/** The team and admin key that a local stack works with. */
export interface LocalTeam {
  /** Name of the team; made when there is none. */
  readonly team: string;
  /** A key from `newApiKey`, kept by the caller; only its hash is stored. */
  readonly key: string;
}

/**
 * Makes sure that the team exists, as the operators' team, and that `key` is an admin key of it. Calling it again changes nothing.
 * @returns The team's id.
 * @throws Error when the key has not the form of an API key, or belongs to another team.
 */
export async function ensureLocalTeamAndKey(prisma: PrismaClient, { team, key }: LocalTeam): Promise<string> {
  if (!looksLikeApiKey(key)) throw new Error('the local API key must have the form ent_<43 base64url characters>; newApiKey() makes one');
  const { id: teamId } = await prisma.team.upsert({
    where: { name: team },
    create: { id: uuidv7(), name: team, operator: true },
    update: {},
  });
  const hash = hashApiKey(key);
  const stored = await prisma.apiKey.upsert({
    where: { hash },
    create: { id: uuidv7(), teamId, name: 'local', role: 'admin', prefix: displayPrefix(key), hash },
    update: {},
  });
  if (stored.teamId !== teamId) throw new Error(`the API key ${stored.prefix}... belongs to another team than ${team}`);
  return teamId;
}
