import { Inject, Injectable } from '@nestjs/common';
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.js';
import { PRISMA } from '../services.js';

type Arguments = Record<string, unknown>;

/** Operations that take a free `where`, to which the team is added. */
const FILTERED = new Set(['findFirst', 'findFirstOrThrow', 'findMany', 'count', 'aggregate', 'groupBy', 'updateMany', 'deleteMany']);

/** The arguments of an operation, narrowed to one team. Operations that cannot be narrowed safely are refused. */
export function narrowToTeam(operation: string, args: Arguments, teamId: string): Arguments {
  if (FILTERED.has(operation)) return { ...args, where: { AND: [args['where'] ?? {}, { teamId }] } };
  if (operation === 'create') return { ...args, data: { ...(args['data'] as Arguments), teamId } };
  throw new Error(`${operation} is not scoped to a team; use findFirst, findMany, count, updateMany, deleteMany or create`);
}

/** Reads that may also see the rows that belong to no team and are shared with all: built-in models. */
const SHARED_READS = new Set(['findFirst', 'findMany', 'count']);

/** As `narrowToTeam`, but reads see shared rows (no team) too; writes never touch them. */
export function narrowToTeamOrShared(operation: string, args: Arguments, teamId: string): Arguments {
  if (!SHARED_READS.has(operation)) return narrowToTeam(operation, args, teamId);
  return { ...args, where: { AND: [args['where'] ?? {}, { OR: [{ teamId }, { teamId: null }] }] } };
}

function scoped(prisma: PrismaClient, teamId: string) {
  const narrow = {
    $allOperations: ({
      operation,
      args,
      query,
    }: {
      operation: string;
      args: unknown;
      query: (args: never) => Promise<unknown>;
    }): Promise<unknown> => query(narrowToTeam(operation, args as Arguments, teamId) as never),
  };
  const shared = {
    $allOperations: ({
      operation,
      args,
      query,
    }: {
      operation: string;
      args: unknown;
      query: (args: never) => Promise<unknown>;
    }): Promise<unknown> => query(narrowToTeamOrShared(operation, args as Arguments, teamId) as never),
  };
  return prisma.$extends({
    query: {
      sweep: narrow,
      sweepAmendment: narrow,
      cell: narrow,
      cellAttempt: narrow,
      sweepCell: narrow,
      schedule: narrow,
      idempotencyKey: narrow,
      apiKey: narrow,
      auditEntry: narrow,
      teamUsageDay: narrow,
      model: shared,
      modelTag: narrow,
      webhook: narrow,
      webhookDelivery: narrow,
      snapshot: narrow,
      dataset: shared,
    },
  });
}

/** A database client that sees one team's rows only. */
export type TeamDatabase = ReturnType<typeof scoped>;

/** The one place where queries are bound to a team: repositories get their client here and nowhere else. */
@Injectable()
export class TeamScope {
  private readonly clients = new Map<string, TeamDatabase>();

  constructor(@Inject(PRISMA) private readonly prisma: PrismaClient) {}

  /** The client for one team. */
  of(teamId: string): TeamDatabase {
    const known = this.clients.get(teamId);
    if (known !== undefined) return known;
    const client = scoped(this.prisma, teamId);
    this.clients.set(teamId, client);
    return client;
  }

  /** Runs a query written in SQL. It gets the team's id as a bound parameter and must use it. */
  query<Row>(teamId: string, build: (team: Prisma.Sql) => Prisma.Sql): Promise<Row[]> {
    const sql = build(Prisma.sql`${teamId}::uuid`);
    if (!sql.values.includes(teamId)) throw new Error('a query for a team does not name the team');
    return this.prisma.$queryRaw<Row[]>(sql);
  }
}
