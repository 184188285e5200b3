import { sweepSpecSchema } from '../../core/grid/spec.js';
import { isTerminalSweepState } from '../../core/grid/vocabulary.js';
import type { NextRoundInput, NextRoundOutput } from '../contract.js';
import type { ControlDependencies } from '../dependencies.js';

/** Activities of sweeps that do not know all of their cells when they start. */
export function createRoundActivities({ database }: ControlDependencies) {
  return {
    /**
     * What a sweep does whose cells are all decided. One that an optimiser outside drives waits for it, until it is closed. Repeating
     * this is harmless.
     */
    async nextRound({ sweepId }: NextRoundInput): Promise<NextRoundOutput> {
      const sweep = await database.sweep.findUniqueOrThrow({ where: { id: sweepId } });
      if (isTerminalSweepState(sweep.state)) return { next: 'end' };
      if (sweepSpecSchema.parse(sweep.spec).search?.method !== 'ask') return { next: 'end' };
      const closed = await database.sweepAmendment.count({ where: { sweepId, kind: 'close', state: 'applied' } });
      return { next: closed === 0 ? 'wait' : 'end' };
    },
  };
}
