import { z } from 'zod';
import { CLAIM_IDS, CLAIM_SCOPES, VERDICT_DETAILS, VERDICTS } from '../../../core/claims/index.js';
import { WORLDS } from '../../../core/grid/vocabulary.js';

/** The claims report of a sweep. */

export const claimTestSchema = z.object({
  id: z.string(),
  scope: z.enum(CLAIM_SCOPES).describe('What the tested networks are.'),
  family: z.enum(['primary', 'exploratory']).nullable(),
  prediction: z.string(),
  metric: z.string(),
  formula: z.string().nullable(),
  unit: z.string().nullable(),
  margin: z.number().nullable(),
  cells: z.object({
    needed: z.int(),
    complete: z.int(),
    missing: z.array(z.string()).describe('Settings of which a seed is missing, or which lack a quantity.'),
  }),
  effect: z
    .object({
      value: z.number().nullable(),
      lo: z.number().nullable(),
      hi: z.number().nullable(),
      level: z.number(),
      pValue: z.number(),
      adjustedPValue: z.number(),
      seeds: z.int().describe('Independent units: blocks of sampling seeds for exact networks, training seeds for trained ones.'),
    })
    .nullable()
    .describe('Ends of the interval are null where they are infinite.'),
  verdict: z.enum(VERDICTS),
  detail: z.enum(VERDICT_DETAILS).nullable(),
  reason: z.string().nullable().describe('Why there is no verdict, or why it is one by construction.'),
  expected: z.enum(VERDICTS),
  because: z.string(),
  asExpected: z.boolean(),
  wouldChange: z.string(),
});

export const claimsSchema = z.object({
  sweepId: z.uuid(),
  title: z.string(),
  registration: z.object({
    registered: z.string().nullable().describe('Hash of the plan stored with the sweep before its first cell.'),
    current: z.string().describe('Hash of the plan and the analysis behind this report.'),
    holds: z.boolean().describe('True when the two agree: only then are the verdicts those of a pre-registered plan.'),
  }),
  seeds: z.int(),
  gates: z.array(z.object({ world: z.enum(WORLDS), status: z.enum(['green', 'red', 'none']), checks: z.int(), rejected: z.int() })),
  claims: z.array(
    z.object({
      id: z.enum(CLAIM_IDS),
      title: z.string(),
      essay: z.string().nullable().describe('What the essay says; null for claims of our own.'),
      section: z.string().nullable(),
      tests: z.array(claimTestSchema),
    }),
  ),
});
export type ClaimsResponse = z.infer<typeof claimsSchema>;
