import { z } from 'zod';

/** Problems: the body of every error. */

/** RFC 9457. `errors` has one entry per problem, each with a JSON pointer into the request body or a parameter name. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});
export type ProblemResponse = z.infer<typeof problemSchema>;
