import { z } from 'zod';
import { deletedOnly } from './deleted-only.js';

/** Keys, teams and the audit log: requests and answers. */

/** Largest value of an integer column. */
const MAX_INT = 2 ** 31 - 1;

const ROLES = ['viewer', 'submitter', 'admin'] as const;
const isoTime = z.iso.datetime();

/** Limits of this part of the API. */
export const ACCESS_LIMITS = { nameLength: 100, keyDays: 3650, page: 100 } as const;

const name = z.string().trim().min(1).max(ACCESS_LIMITS.nameLength);
const cursor = z.string().min(1).max(200).optional().describe('`next` of the previous page.');
const limit = z.coerce.number().int().min(1).max(ACCESS_LIMITS.page).default(50).describe(`Items a page, at most ${ACCESS_LIMITS.page}.`);

export const keyIdParams = z.strictObject({ id: z.uuid() });
export const teamIdParams = z.strictObject({ id: z.uuid() });
export const accessPageQuery = z.strictObject({ cursor, limit });
export type AccessPageQuery = z.output<typeof accessPageQuery>;
export const teamPageQuery = accessPageQuery.extend({ deleted: deletedOnly });
export type TeamPageQuery = z.output<typeof teamPageQuery>;

export const keyInputSchema = z
  .strictObject({
    name: name.describe('What the key is for, e.g. a person or a machine.'),
    role: z.enum(ROLES).describe('viewer reads; submitter also starts and changes sweeps, models and schedules; admin also keys.'),
    expiresInDays: z.int().min(1).max(ACCESS_LIMITS.keyDays).optional().describe('Left out, the key does not expire.'),
  })
  .describe('A new API key.');
export type KeyInput = z.output<typeof keyInputSchema>;

export const keySchema = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(ROLES),
  prefix: z.string().describe('The beginning of the key, to tell keys apart.'),
  createdAt: isoTime,
  expiresAt: isoTime.nullable(),
  revokedAt: isoTime.nullable(),
  lastUsedAt: isoTime.nullable().describe('To the minute.'),
});
export const newKeySchema = keySchema.extend({
  key: z.string().nullable().describe('The key itself. It is shown once: null in the answer to a repeated request.'),
});
export const keyPageSchema = z.object({ items: z.array(keySchema), next: z.string().nullable() });
export type KeyResponse = z.infer<typeof keySchema>;
export type NewKeyResponse = z.infer<typeof newKeySchema>;

const quota = z.object({ limit: z.number().nullable().describe('Null is without limit.'), used: z.number() });

export const teamSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  operator: z.boolean().describe("The operators' team administers the other teams."),
  revision: z.int().describe('Raised by every change; the ETag.'),
  createdAt: isoTime,
  deletedAt: isoTime.nullable().describe('When it was deleted; null for what is there.'),
  quotas: z.object({
    openSweeps: quota,
    sweepCells: z.object({ limit: z.int().describe('Cells of one sweep.') }),
    deviceSecondsPerDay: quota
      .extend({ reserved: z.number().describe('What open sweeps with a budget may still use; it counts as used.') })
      .describe('Of the current day in UTC.'),
    cellsInFlight: z
      .object({ limit: z.int().nullable().describe("The team's own limit; null takes the one of the workers.") })
      .describe('Cells that its sweeps compute at the same time.'),
  }),
});
export const teamPageSchema = z.object({ items: z.array(teamSchema), next: z.string().nullable() });
export type TeamResponse = z.infer<typeof teamSchema>;

export const teamInputSchema = z.strictObject({ name }).describe('A new team.');
export type TeamInput = z.output<typeof teamInputSchema>;
export const newTeamSchema = teamSchema.extend({
  key: z.string().nullable().describe('The first admin key of the team. It is shown once: null in the answer to a repeated request.'),
});
export type NewTeamResponse = z.infer<typeof newTeamSchema>;

export const quotaInputSchema = z
  .strictObject({
    openSweeps: z.int().min(0).max(MAX_INT).nullable().optional().describe('Sweeps that have not ended.'),
    sweepCells: z.int().min(1).max(MAX_INT).nullable().optional().describe('Cells of one sweep.'),
    deviceSecondsPerDay: z.number().min(0).nullable().optional().describe('Device-seconds of a day in UTC.'),
    cellsInFlight: z.int().min(1).max(MAX_INT).nullable().optional().describe('Cells that its sweeps compute at the same time.'),
  })
  .describe('Quotas to change; null returns to the configured default, a field left out stays as it is.');
export type QuotaInput = z.output<typeof quotaInputSchema>;

export const bootstrapInputSchema = z
  .strictObject({ token: z.string().min(1).max(500), team: name.describe("Name of the operators' team.") })
  .describe('The one-time token of a new installation (ENTROSCOPE_BOOTSTRAP_TOKEN).');
export type BootstrapInput = z.output<typeof bootstrapInputSchema>;

/** How a write ended. */
const AUDIT_OUTCOMES = ['started', 'succeeded', 'refused'] as const;

export const auditPageQuery = accessPageQuery.extend({
  operation: z.string().min(1).max(100).optional().describe('Only this operation, e.g. cancelSweep.'),
  outcome: z.enum(AUDIT_OUTCOMES).optional().describe('Only writes that ended so.'),
  actor: z.string().min(1).max(200).optional().describe('Only writes of keys and people of exactly this name.'),
});
export type AuditPageQuery = z.output<typeof auditPageQuery>;

export const auditEntrySchema = z.object({
  id: z.uuid(),
  actor: z.object({ keyId: z.uuid(), name: z.string() }),
  operation: z.string().describe('The operation of this API, e.g. cancelSweep.'),
  target: z.object({ kind: z.string(), id: z.string().nullable() }),
  outcome: z.enum(AUDIT_OUTCOMES).describe('`started`: it was never heard how it ended.'),
  status: z.int().nullable(),
  before: z.unknown().describe('The target before; null where there was none.'),
  after: z.unknown().describe('The target after; null where there is none, or the request was refused.'),
  requestId: z.string(),
  at: isoTime,
});
export const auditPageSchema = z.object({ items: z.array(auditEntrySchema), next: z.string().nullable() });
export type AuditEntryResponse = z.infer<typeof auditEntrySchema>;
