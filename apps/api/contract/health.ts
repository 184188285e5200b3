import { z } from 'zod';

/** Health of the API: answers. */

/** Liveness and readiness: `checks` names what was tried and what was wrong. */
export const healthSchema = z.object({
  status: z.enum(['ok', 'unavailable']),
  checks: z.record(z.string(), z.object({ status: z.enum(['ok', 'failed']), detail: z.string().nullable() })),
});
export type HealthResponse = z.infer<typeof healthSchema>;
