import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import type { AuditPageQuery, AuditEntryResponse } from '../contract/access.js';
import { idAfter, pageOf } from '../http/cursor.js';
import { AuditRepository } from './audit.repository.js';

/** Reads the audit log. */
@Injectable()
export class AuditService {
  constructor(private readonly audit: AuditRepository) {}

  /** A page of the entries that the filter names, newest first. */
  async list(
    principal: Principal,
    { cursor, limit, ...filter }: AuditPageQuery,
  ): Promise<{ items: AuditEntryResponse[]; next: string | null }> {
    const after = idAfter(cursor);
    const rows = await this.audit.list(principal.teamId, filter, after, limit + 1);
    const page = pageOf(rows, limit, (row) => [row.id]);
    const items = page.rows.map((row) => ({
      id: row.id,
      actor: { keyId: row.keyId, name: row.actor },
      operation: row.operation,
      target: { kind: row.target, id: row.targetId },
      outcome: row.outcome,
      status: row.status,
      before: row.before,
      after: row.after,
      requestId: row.requestId,
      at: row.createdAt.toISOString(),
    }));
    return { items, next: page.next };
  }
}
