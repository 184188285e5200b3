import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Quotas } from '../../../platform/quotas/index.js';
import type { Team } from '../../../prisma/generated/client.js';
import type { Principal } from '../auth/principal.js';
import { AuditRepository } from '../audit/audit.repository.js';
import { equalInConstantTime } from '../auth/secret.js';
import type { BootstrapInput, NewTeamResponse, QuotaInput, TeamInput, TeamPageQuery, TeamResponse } from '../contract/access.js';
import { idAfter, pageOf } from '../http/cursor.js';
import { requireRevision, staleRevision } from '../http/if-match.js';
import { isUniqueViolation } from '../http/idempotency.js';
import { mintKey } from '../keys/keys.service.js';
import { Problem } from '../problems/problem.js';
import { QuotasService } from '../quotas/quotas.service.js';
import { SETTINGS, type ApiSettings } from '../services.js';
import { TeamsRepository } from '../installation/teams.repository.js';

/** Teams: one's own, and for the operators all of them. */
@Injectable()
export class TeamsService {
  constructor(
    private readonly teams: TeamsRepository,
    private readonly quotas: QuotasService,
    private readonly audit: AuditRepository,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** One team: one's own, or any for the operators. @throws Problem 404 for others. */
  async get(principal: Principal, id: string): Promise<TeamResponse> {
    const row = id === principal.teamId || principal.operator ? await this.teams.find(id) : null;
    if (row === null) throw Problem.notFound('team', id);
    return teamView(row, await this.quotas.of(row.id));
  }

  /** A page of teams, newest first: two queries, however many there are. */
  async list(query: TeamPageQuery): Promise<{ items: TeamResponse[]; next: string | null }> {
    const after = idAfter(query.cursor);
    const rows = await this.teams.list(after, query.limit + 1, query.deleted);
    const page = pageOf(rows, query.limit, (row) => [row.id]);
    const quotas = await this.teams.quotas(
      page.rows.map(({ id }) => id),
      this.quotas.defaults,
    );
    // A team is never removed: what was listed has quotas.
    const items = page.rows.flatMap((row) => (quotas.has(row.id) ? [teamView(row, quotas.get(row.id) as Quotas)] : []));
    return { items, next: page.next };
  }

  /** Makes a team with its first admin key. @throws Problem 409 when the name is taken. */
  async create(principal: Principal, { name }: TeamInput): Promise<NewTeamResponse> {
    const id = uuidv7();
    const minted = mintKey({ name: 'first admin', role: 'admin' }, new Date());
    try {
      await this.teams.insert({ id, name, operator: false }, minted.row);
    } catch (error) {
      if (isUniqueViolation(error)) throw new Problem('conflict', `there is a team named ${JSON.stringify(name)} already`);
      throw error;
    }
    return { ...(await this.get(principal, id)), key: minted.key };
  }

  /**
   * Sets quotas of a team.
   * @param ifMatch ETag of what the caller has read.
   * @throws Problem 404; 412 when the team has changed since; 428 without an ETag.
   */
  async setQuotas(principal: Principal, id: string, input: QuotaInput, ifMatch: string | undefined): Promise<TeamResponse> {
    const { revision } = await this.get(principal, id);
    requireRevision(ifMatch, revision);
    const change = {
      maxOpenSweeps: input.openSweeps,
      maxSweepCells: input.sweepCells,
      maxDeviceSecondsPerDay: input.deviceSecondsPerDay,
      maxCellsInFlight: input.cellsInFlight,
    };
    // Somebody else's change may have come in between.
    if (!(await this.teams.setQuotas(id, revision, change))) throw staleRevision(revision + 1);
    return this.get(principal, id);
  }

  /**
   * Deletes a team: its keys and sessions work no longer and its schedules start nothing. Its sweeps are purged when its restore window is over.
   * @throws Problem 404; 409 for the operators' team, and while a sweep of the team is open.
   */
  async delete(principal: Principal, id: string): Promise<void> {
    const { operator, name } = await this.get(principal, id);
    if (operator) throw new Problem('conflict', `${name} is the operators' team; without it nobody could restore it`);
    if (!(await this.teams.markDeleted(id, new Date())))
      throw new Problem('conflict', `sweeps of ${name} have not ended; they have to be cancelled first`);
  }

  /** Restores a deleted team with its keys; one that is there is answered as it is. @throws Problem 404. */
  async restore(principal: Principal, id: string): Promise<TeamResponse> {
    if (!(await this.teams.unmarkDeleted(id))) throw Problem.notFound('team', id);
    return this.get(principal, id);
  }

  /**
   * Makes the operators' team and its first admin key on a new installation, once.
   * @throws Problem 403 for a wrong token; 409 when there is a team; 404 when no token is configured.
   */
  async bootstrap({ token, team }: BootstrapInput, requestId: string): Promise<NewTeamResponse> {
    const { bootstrapToken } = this.settings;
    if (bootstrapToken === null) throw new Problem('not-found', 'this installation takes no one-time token');
    if (!equalInConstantTime(token, bootstrapToken)) throw new Problem('forbidden', 'the one-time token is not right');
    const id = uuidv7();
    const minted = mintKey({ name: 'first admin', role: 'admin' }, new Date());
    if (!(await this.teams.insertFirst({ id, name: team }, minted.row)))
      throw new Problem('conflict', 'the one-time token has been used: this installation has a team');
    const row = await this.teams.find(id);
    if (row === null) throw new Error(`The team ${id} has vanished.`);
    const made = teamView(row, await this.quotas.of(id));
    const actor = { teamId: id, keyId: minted.row.id, keyName: 'one-time token' };
    await this.audit.done(actor, { operation: 'bootstrap', target: 'team', targetId: id, requestId }, made);
    return { ...made, key: minted.key };
  }
}

function teamView({ id, name, operator, revision, createdAt, deletedAt }: Team, quotas: Quotas): TeamResponse {
  return { id, name, operator, revision, createdAt: createdAt.toISOString(), deletedAt: deletedAt?.toISOString() ?? null, quotas };
}
