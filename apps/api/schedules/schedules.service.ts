import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { SweepSpec } from '../../../core/grid/spec.js';
import type { Principal } from '../auth/principal.js';
import { scheduleTimingSchema, type ScheduleTimingInput, type SchedulePageQuery } from '../contract/requests.js';
import type { ScheduleResponse, TriggerResponse } from '../contract/schedules.js';
import { idAfter, pageOf } from '../http/cursor.js';
import { PlanService } from '../planning/plan.service.js';
import { QuotasService } from '../quotas/quotas.service.js';
import { problemParts } from '../problems/pointers.js';
import { Problem, type ProblemPart } from '../problems/problem.js';
import { NightlySchedules, type ScheduleStatus } from './nightly-schedules.js';
import { SchedulesRepository, type ScheduleRow } from './schedules.repository.js';

/** Schedules that start sweeps. The row says what to run; Temporal says when, and whether it is paused. */
@Injectable()
export class SchedulesService {
  constructor(
    private readonly schedules: SchedulesRepository,
    private readonly nightly: NightlySchedules,
    private readonly plans: PlanService,
    private readonly quotas: QuotasService,
  ) {}

  /** Stores a schedule and hands it to Temporal. @throws Problem 422 with every problem; 403 when its sweeps would be too large; 503 when Temporal does not answer. */
  async create(principal: Principal, body: unknown): Promise<ScheduleResponse> {
    const { timing, spec } = await this.check(principal, body);
    const id = uuidv7();
    await this.schedules.insert(principal.teamId, { id, ...timing, spec: spec });
    try {
      await this.nightly.create(id, timing);
    } catch (error) {
      // A row without a Temporal Schedule would never run: the caller gets the error and may try again.
      await this.schedules.markDeleted(principal.teamId, id, new Date());
      throw error;
    }
    return this.get(principal, id);
  }

  /** A page of schedules, newest first. */
  async list({ teamId }: Principal, query: SchedulePageQuery): Promise<{ items: ScheduleResponse[]; next: string | null }> {
    const after = idAfter(query.cursor);
    const rows = await this.schedules.list(teamId, after, query.limit + 1);
    const page = pageOf(rows, query.limit, (row) => [row.id]);
    return { items: await Promise.all(page.rows.map((row) => this.view(row))), next: page.next };
  }

  /** One schedule. @throws Problem 404. */
  async get({ teamId }: Principal, id: string): Promise<ScheduleResponse> {
    return this.view(await this.find(teamId, id));
  }

  /** Runs a schedule now. @throws Problem 404. */
  async trigger({ teamId }: Principal, id: string): Promise<TriggerResponse> {
    await this.find(teamId, id);
    requireFound(await this.nightly.trigger(id), id);
    return { scheduleId: id, triggeredAt: new Date().toISOString() };
  }

  /** Pauses a schedule; runs that have started go on. @throws Problem 404. */
  async pause(principal: Principal, id: string): Promise<ScheduleResponse> {
    await this.find(principal.teamId, id);
    requireFound(await this.nightly.pause(id, principal.keyId), id);
    await this.schedules.setPaused(principal.teamId, id, true);
    return this.get(principal, id);
  }

  /** Resumes a paused schedule. @throws Problem 404. */
  async resume(principal: Principal, id: string): Promise<ScheduleResponse> {
    await this.find(principal.teamId, id);
    requireFound(await this.nightly.resume(id, principal.keyId), id);
    await this.schedules.setPaused(principal.teamId, id, false);
    return this.get(principal, id);
  }

  /** Deletes a schedule; its sweeps stay. @throws Problem 404. */
  async delete({ teamId }: Principal, id: string): Promise<void> {
    await this.find(teamId, id);
    await this.nightly.delete(id);
    await this.schedules.markDeleted(teamId, id, new Date());
  }

  private async find(teamId: string, id: string): Promise<ScheduleRow> {
    const row = await this.schedules.find(teamId, id);
    if (row === null) throw Problem.notFound('schedule', id);
    return row;
  }

  private async view(row: ScheduleRow): Promise<ScheduleResponse> {
    return scheduleView(row, await this.nightly.describe(row.id));
  }

  /** The schedule's own fields and its spec are checked apart, so that one answer has the problems of both. */
  private async check(principal: Principal, body: unknown): Promise<{ timing: ScheduleTimingInput; spec: SweepSpec }> {
    const parsed = scheduleTimingSchema.safeParse(body);
    const problems: ProblemPart[] = parsed.success ? [] : problemParts(parsed.error.issues);
    const planned = await this.plans.tryCheck(principal, specIn(body), '/spec');
    if (!planned.ok) problems.push(...planned.problems);
    else if (planned.spec.search?.method === 'ask')
      problems.push({ pointer: '/spec/search/method', detail: 'nobody would ask for points of a sweep that a schedule starts' });
    if (!parsed.success || !planned.ok || problems.length > 0) throw Problem.invalid(problems);
    await this.quotas.require(principal.teamId, { cells: planned.plan.cellsAtMost, opens: false, seconds: null });
    const { spec: _, ...timing } = parsed.data;
    return { timing, spec: planned.spec };
  }
}

function specIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'spec' in body ? body.spec : undefined;
}

function requireFound(found: boolean, id: string): void {
  if (!found) throw new Problem('conflict', `Temporal no longer has the schedule ${id}; delete it and create it again`);
}

function scheduleView(row: ScheduleRow, status: ScheduleStatus | null): ScheduleResponse {
  return {
    id: row.id,
    name: row.name,
    cron: row.cron,
    timeZone: row.timeZone,
    catchupSeconds: row.catchupSeconds,
    overlap: row.overlap as ScheduleResponse['overlap'],
    paused: status?.paused ?? row.paused,
    nextRunAt: status?.nextRunAt?.toISOString() ?? null,
    lastSweepId: row.sweeps.at(0)?.id ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
