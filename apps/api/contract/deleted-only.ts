import { z } from 'zod';

/** Whether a listing shows what is deleted and can be restored, instead of what is there. */
export const deletedOnly = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true')
  .describe('`true` lists what was deleted and can be restored, and nothing else.');
