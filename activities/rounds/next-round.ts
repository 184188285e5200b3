import { sweepSpecSchema } from '../../core/grid/spec.js';
import { isTerminalSweepState } from '../../core/grid/vocabulary.js';
import type { Prisma, SweepAmendment } from '../../prisma/generated/client.js';
import type { NextRoundInput, NextRoundOutput } from '../contract.js';
import type { ControlDependencies } from '../dependencies.js';
import { decideRound } from './decide-round.js';
import type { RoundChange } from './round-cells.js';

/** A sweep of 100,000 points is decided in seconds. */
const DECIDE_MS = 50_000;

/** Activities of sweeps that do not know all of their cells when they start. */
export function createRoundActivities({ database, logger }: ControlDependencies) {
  return {
    /**
     * What a sweep does whose cells are all decided: one that an optimiser outside drives waits for it, until it is closed; one with a rule
     * for rounds decides the next one. Each round is decided once, however often this is repeated.
     */
    async nextRound({ sweepId, rounds }: NextRoundInput): Promise<NextRoundOutput> {
      const output = await database.$transaction((transaction) => next(transaction, sweepId, rounds), { timeout: DECIDE_MS });
      logger.info({ sweepId, rounds, ...output }, 'next round');
      return output;
    },
  };
}

async function next(transaction: Prisma.TransactionClient, sweepId: string, rounds: number): Promise<NextRoundOutput> {
  await transaction.$queryRaw`select 1 from sweeps where id = ${sweepId}::uuid for update`;
  const sweep = await transaction.sweep.findUniqueOrThrow({ where: { id: sweepId } });
  if (isTerminalSweepState(sweep.state)) return { next: 'end' };
  const amendments = await transaction.sweepAmendment.findMany({
    where: { sweepId, OR: [{ state: 'requested' }, { kind: { in: ['round', 'close'] } }] },
    orderBy: { number: 'asc' },
  });
  if (amendments.some(({ state }) => state === 'requested')) return { next: 'plan' };
  const spec = sweepSpecSchema.parse(sweep.spec);
  if (spec.search?.method === 'ask') return { next: amendments.some(({ kind }) => kind === 'close') ? 'end' : 'wait' };
  if (amendments.length !== rounds) return { next: 'plan' };
  if (isLast(amendments.at(-1))) return { next: 'end' };
  await decideRound(transaction, sweep, spec, rounds);
  return { next: 'plan' };
}

function isLast(round: SweepAmendment | undefined): boolean {
  return round !== undefined && (round.change as unknown as RoundChange).last;
}
