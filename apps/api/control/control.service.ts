import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isTerminalSweepState, type SweepState } from '../../../core/grid/vocabulary.js';
import type { Principal } from '../auth/principal.js';
import type { BudgetInput, SweepSettingsInput } from '../contract/requests.js';
import type { SweepDetailResponse } from '../contract/sweeps.js';
import { requireRevision } from '../http/if-match.js';
import { Problem } from '../problems/problem.js';
import { QuotasService } from '../quotas/quotas.service.js';
import { SweepWorkflows } from '../sweeps/sweep-workflows.js';
import { SweepsRepository } from '../sweeps/sweeps.repository.js';
import { SweepsService } from '../sweeps/sweeps.service.js';

/** What can be done to a sweep while it runs. Each is an update of its workflow, which decides. */
@Injectable()
export class ControlService {
  constructor(
    private readonly sweeps: SweepsService,
    private readonly repository: SweepsRepository,
    private readonly workflows: SweepWorkflows,
    private readonly quotas: QuotasService,
  ) {}

  /**
   * Pauses a sweep: running cells are given up within seconds and keep nothing, complete ones stay.
   * @throws Problem 404; 409 when the sweep is being planned or has ended; 503 when its workflow does not answer.
   */
  async pause(principal: Principal, id: string): Promise<SweepDetailResponse> {
    return this.change(principal, id, async (state) => {
      if (state === 'paused') return;
      if (state === 'planning') throw new Problem('conflict', 'the sweep is still being planned; pause it when it runs, or cancel it');
      refuseEnded(state, 'pause');
      await this.workflows.pause(id);
    });
  }

  /** Lets a paused sweep run again; one that runs is answered as it is. @throws Problem as `pause`. */
  async resume(principal: Principal, id: string): Promise<SweepDetailResponse> {
    return this.change(principal, id, async (state) => {
      if (state === 'running') return;
      if (state === 'planning') throw new Problem('conflict', 'the sweep is still being planned; it runs by itself when it is');
      refuseEnded(state, 'resume');
      await this.workflows.resume(id);
    });
  }

  /**
   * Asks a sweep to stop. Cells that are complete stay; a sweep that has ended as cancelled is answered as it is.
   * @throws Problem 404; 409 when the sweep has ended otherwise; 503 when Temporal does not answer.
   */
  async cancel(principal: Principal, id: string): Promise<SweepDetailResponse> {
    return this.change(principal, id, async (state) => {
      if (state === 'cancelled') return;
      refuseEnded(state, 'cancel');
      if (!(await this.workflows.cancel(id))) await this.repository.cancelUnstarted(principal.teamId, id, new Date());
    });
  }

  /**
   * Adds to the budget of a sweep; one that is paused because it was used up goes on. A sweep that ends meanwhile gives it back.
   * @throws Problem 404; 409 when the sweep has no budget, is being planned or has ended; 403 or 429 above the team's quota; 503.
   */
  async topUp(principal: Principal, id: string, { deviceSeconds }: BudgetInput, key?: string): Promise<SweepDetailResponse> {
    const sweep = await this.sweeps.find(principal, id);
    if (sweep.budgetMs === null) throw new Problem('conflict', 'the sweep has no budget: it is without limit');
    if (sweep.state === 'planning') throw new Problem('conflict', 'the sweep is still being planned; top it up when it runs');
    refuseEnded(sweep.state, 'top up');
    await this.quotas.require(principal.teamId, { cells: null, opens: false, seconds: deviceSeconds });
    // The ledger knows the key too: a request that is repeated because its process died is carried out once.
    await this.workflows.topUp(id, { request: key ?? randomUUID(), deviceSeconds });
    return this.sweeps.get(principal, id);
  }

  /**
   * Changes priority and concurrency while the sweep runs.
   * @param ifMatch The ETag of the sweep as the caller has read it.
   * @throws Problem 404; 409 when the sweep has ended; 412 when it was changed meanwhile; 428 without `ifMatch`; 503.
   */
  async adjust(principal: Principal, id: string, input: SweepSettingsInput, ifMatch?: string): Promise<SweepDetailResponse> {
    const sweep = await this.sweeps.find(principal, id);
    requireRevision(ifMatch, sweep.revision);
    refuseEnded(sweep.state, 'change');
    const { priority = sweep.priority, concurrency = sweep.concurrency } = input;
    await this.workflows.adjust(id, sweep.revision, { priority, concurrency });
    return this.sweeps.get(principal, id);
  }

  private async change(principal: Principal, id: string, act: (state: SweepState) => Promise<void>): Promise<SweepDetailResponse> {
    const { state } = await this.sweeps.find(principal, id);
    await act(state);
    return this.sweeps.get(principal, id);
  }
}

function refuseEnded(state: SweepState, operation: string): void {
  if (isTerminalSweepState(state)) throw new Problem('conflict', `the sweep has ended (${state}); there is nothing to ${operation}`);
}
