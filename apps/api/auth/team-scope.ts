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

type Narrowing = (operation: string, args: Arguments, teamId: string) => Arguments;

/** As `narrow`, but deleted rows are as if they did not exist, unless the query itself says something of `deletedAt`. */
export function withoutDeleted(narrow: Narrowing): Narrowing {
  return (operation, args, teamId) => {
    const where = (args['where'] ?? {}) as Arguments;
    const isFree = operation === 'create' || 'deletedAt' in where;
    return narrow(operation, isFree ? args : { ...args, where: { ...where, deletedAt: null } }, teamId);
  };
}

/** For the `where` of queries that see deleted rows too. */
export const DELETED_TOO = { deletedAt: undefined } as const;

/** How the rows of each model are narrowed. A model that is not here cannot be asked for by itself, only as a part of one that is. */
const NARROWINGS: Readonly<Partial<Record<Prisma.ModelName, Narrowing>>> = {
  Sweep: withoutDeleted(narrowToTeam),
  SweepAmendment: narrowToTeam,
  BudgetEntry: narrowToTeam,
  Cell: narrowToTeam,
  CellAttempt: narrowToTeam,
  SweepCell: narrowToTeam,
  Schedule: narrowToTeam,
  IdempotentRequest: narrowToTeam,
  IdempotencyKey: narrowToTeam,
  ApiKey: narrowToTeam,
  AuditEntry: narrowToTeam,
  TeamUsageDay: narrowToTeam,
  Model: withoutDeleted(narrowToTeamOrShared),
  ModelTag: narrowToTeam,
  Webhook: narrowToTeam,
  WebhookDelivery: narrowToTeam,
  Snapshot: narrowToTeam,
  ResultImport: narrowToTeam,
  Dataset: narrowToTeamOrShared,
};

/**
 * The arguments of an operation of a team's client.
 * @param model Undefined for SQL, which passes as it is if it binds the id of the team.
 * @throws Error for other SQL, and for a model of which nobody has said how it belongs to a team.
 */
export function narrowed(model: string | undefined, operation: string, args: Arguments, teamId: string): Arguments {
  if (model === undefined) {
    requireTeam(args, teamId);
    return args;
  }
  const narrow = NARROWINGS[model as Prisma.ModelName];
  if (narrow === undefined) throw new Error(`${model} is not scoped to a team; say in team-scope.ts how it is narrowed`);
  return narrow(operation, args, teamId);
}

/** @throws Error when the team is not among the values that a query binds. */
function requireTeam(sql: unknown, teamId: string): void {
  if (!(sql instanceof Prisma.Sql && sql.values.includes(teamId))) throw new Error('a query for a team does not name the team');
}

function scoped(prisma: PrismaClient, teamId: string) {
  return prisma.$extends({
    query: {
      $allOperations: async ({ model, operation, args, query }) =>
        query(narrowed(model, operation, args as Arguments, teamId) as never) as Promise<unknown>,
    },
  });
}

/** A database client that sees one team's rows only. */
export type TeamDatabase = ReturnType<typeof scoped>;

/** A transaction of a team's client. */
export type TeamTransaction = Parameters<Parameters<TeamDatabase['$transaction']>[0]>[0];

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
    requireTeam(sql, teamId);
    return this.prisma.$queryRaw<Row[]>(sql);
  }
}
