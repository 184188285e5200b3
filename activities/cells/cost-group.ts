import { Prisma } from '../../prisma/generated/client.js';

/** SQL over a cell `c`: short name of the cells that cost about the same a step, those of one model, sampler and number of samples. */
export const costGroup = Prisma.sql`left(md5(concat_ws('|', c.model_name, c.sampler, c.samples)), 8)`;
