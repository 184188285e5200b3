import { parseArgs } from 'node:util';
import { DEVICES, type Device } from '../../../core/grid/vocabulary.js';

export const ROLES = ['control', 'cells'] as const;
export type WorkerRole = (typeof ROLES)[number];

/** What the command line of a worker asks for. */
export interface WorkerArguments {
  /** `control`: workflows and bookkeeping; `cells`: batches of cells. Both by default. */
  readonly roles: readonly WorkerRole[];
  readonly device: Device;
  /** Inference processes; null for the configured number. */
  readonly concurrency: number | null;
}

export const USAGE = `entroscope worker
  --role control|cells    queues to serve; both when left out
  --device ${DEVICES.join('|')}   execution provider and queue of the cells role (default cpu)
  --concurrency N         inference processes of the cells role (default: ENTROSCOPE_CONCURRENCY)`;

/** A command line that cannot be followed. */
export class BadArguments extends Error {
  override readonly name = 'BadArguments';
}

/**
 * Reads a worker's command line.
 * @throws BadArguments naming the option that is wrong.
 */
export function parseWorkerArguments(argv: readonly string[]): WorkerArguments {
  const { role, device = 'cpu', concurrency } = optionsOf(argv);
  if (role !== undefined && !isOneOf(ROLES, role)) throw new BadArguments(`--role must be one of ${ROLES.join(', ')}, not ${role}.`);
  if (!isOneOf(DEVICES, device)) throw new BadArguments(`--device must be one of ${DEVICES.join(', ')}, not ${device}.`);
  if (concurrency !== undefined && !/^[1-9]\d{0,2}$/.test(concurrency))
    throw new BadArguments(`--concurrency must be a whole number from 1 to 999, not ${concurrency}.`);
  return { roles: role === undefined ? ROLES : [role], device, concurrency: concurrency === undefined ? null : Number(concurrency) };
}

function optionsOf(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: { role: { type: 'string' }, device: { type: 'string' }, concurrency: { type: 'string' } },
    }).values;
  } catch (error) {
    throw new BadArguments(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value);
}
