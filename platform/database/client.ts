import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../../prisma/generated/client.js';

export type Database = PrismaClient;

/** Options of a database client. */
export interface DatabaseOptions {
  /** Open connections at most. A process that runs many activities at once needs about one each. Default 10. */
  readonly connections?: number;
}

/**
 * A Prisma client on a pool of PostgreSQL connections; connects on first use.
 * The caller disconnects it (`$disconnect`).
 * @param url PostgreSQL connection string.
 */
export function createPrismaClient(url: string, options: DatabaseOptions = {}): Database {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: options.connections ?? 10 }) });
}
