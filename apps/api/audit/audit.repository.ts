import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Prisma, type AuditEntry, type AuditOutcome } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';
import type { Principal } from '../auth/principal.js';

/** Who writes. */
export type Actor = Pick<Principal, 'teamId' | 'keyId' | 'keyName'>;

/** The beginning of an entry: what is about to be done. */
export interface StartedWrite {
  readonly operation: string;
  readonly target: string;
  readonly targetId: string | null;
  readonly before: unknown;
  readonly requestId: string;
}

/** The end of an entry. */
export interface EndedWrite {
  readonly outcome: AuditOutcome;
  readonly status: number;
  readonly targetId: string | null;
  readonly after: unknown;
}

/** Which entries; what is left out is not asked for. */
export interface AuditFilter {
  readonly operation?: string | undefined;
  readonly outcome?: AuditOutcome | undefined;
  readonly actor?: string | undefined;
}

/** The audit log of a team. Entries are never deleted, and changed only from `started` to their end. */
@Injectable()
export class AuditRepository {
  constructor(private readonly scope: TeamScope) {}

  /** Writes an entry of what has been done already: where nobody was known before, or no team. */
  async done(actor: Actor, write: Omit<StartedWrite, 'before'>, after: unknown): Promise<void> {
    const entry = await this.start(actor, { ...write, before: null });
    await this.end(actor.teamId, entry, { outcome: 'succeeded', status: 201, targetId: null, after });
  }

  /** Writes an entry before its write is made. @returns Its id. */
  async start({ teamId, keyId, keyName }: Actor, write: StartedWrite): Promise<string> {
    const id = uuidv7();
    const before = jsonOrNull(write.before);
    await this.scope.of(teamId).auditEntry.create({ data: { ...write, id, teamId, keyId, actor: keyName, before } });
    return id;
  }

  /** Completes an entry. */
  async end(teamId: string, id: string, { outcome, status, targetId, after }: EndedWrite): Promise<void> {
    await this.scope.of(teamId).auditEntry.updateMany({
      where: { id, outcome: 'started' },
      data: { outcome, status, after: jsonOrNull(after), ...(targetId === null ? {} : { targetId }) },
    });
  }

  /** Newest first, after the entry with this id. */
  async list(teamId: string, filter: AuditFilter, after: string | null, take: number): Promise<AuditEntry[]> {
    const where = { ...filter, ...(after === null ? {} : { id: { lt: after } }) };
    return this.scope.of(teamId).auditEntry.findMany({ where, orderBy: { id: 'desc' }, take });
  }
}

function jsonOrNull(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null || value === undefined ? Prisma.DbNull : value;
}
