import { BATCH_TARGETS } from '../../../workflows/shard/batch-planner.js';
import { EventQueue } from './event-queue.js';
import { STATIONS, type Parameters, type Setup, type StationName } from './parameters.js';
import { FlushStation, Station } from './stations.js';

/** What is simulated: how many slots, and what a cell is. */
export interface Load {
  /** Inference processes of all workers together; each runs one batch at a time. */
  readonly slots: number;
  /** Compute of a cell, seconds. */
  readonly cellSeconds: number;
  /** Objects that a cell puts. */
  readonly puts: number;
}

/** Steady state of a simulated sweep. */
export interface Outcome {
  readonly cellsPerSecond: number;
  /** Share of the time in which the slots compute. */
  readonly busySlots: number;
  /** Share of the time in which each station is busy. */
  readonly utilisation: Readonly<Record<StationName, number>>;
  /** The busiest station when it holds the slots up, else null. */
  readonly limit: StationName | null;
}

/** A batch is cut to this length, and never below one cell. */
const BATCH_SECONDS = BATCH_TARGETS.longestMs / 1000;
/** Batches simulated for each slot, and at least in all; the first fifth is the start and is not counted. */
const BATCHES = { perSlot: 20, atLeast: 2000, warmUp: 0.2 } as const;
/** A station this busy is a limit when the slots wait. */
const SATURATED = 0.9;

/**
 * Event simulation of a closed queueing network: every slot runs batches one after the other, and a batch passes Temporal, PostgreSQL
 * (claim), the compute, the object store, PostgreSQL (commit) and a log flush. Service times are the measured means, without spread: waiting
 * comes from contention alone, so the prediction is an upper bound that is close where a station saturates.
 */
export function simulate(parameters: Parameters, setup: Setup, { slots, cellSeconds, puts }: Load): Outcome {
  const events = new EventQueue();
  const temporal = new Station(events, setup.temporalServers);
  const postgres = new Station(events, setup.postgresCores);
  const s3 = new Station(events, setup.s3Servers);
  const flush = new FlushStation(events, parameters.flushSeconds);
  const cells = Math.max(1, Math.min(setup.batchCells, cellSeconds === 0 ? setup.batchCells : Math.floor(BATCH_SECONDS / cellSeconds)));
  const wanted = Math.max(BATCHES.atLeast, BATCHES.perSlot * slots);
  const warm = Math.floor(wanted * BATCHES.warmUp);
  let finished = 0;
  let countedFrom = 0;
  const runBatch = (): void => {
    temporal.serve(parameters.temporalSeconds, () =>
      postgres.serve(parameters.postgresSeconds / 2, () =>
        events.after(cells * cellSeconds, () =>
          s3.serve(cells * puts * parameters.putSeconds, () =>
            postgres.serve(parameters.postgresSeconds / 2, () => flush.serve(parameters.commits, endBatch)),
          ),
        ),
      ),
    );
  };
  const endBatch = (): void => {
    finished += 1;
    if (finished === warm) countedFrom = events.now;
    runBatch();
  };
  for (let slot = 0; slot < slots; slot++) runBatch();
  events.runUntil(() => finished >= wanted);
  const seconds = events.now - countedFrom;
  const batches = finished - warm;
  const utilisation = Object.fromEntries(
    STATIONS.map((name, index) => [name, [temporal, postgres, flush, s3][index].busyShare(events.now)]),
  ) as Record<StationName, number>;
  const busySlots = (batches * cells * cellSeconds) / (seconds * slots);
  const busiest = STATIONS.reduce((most, name) => (utilisation[name] > utilisation[most] ? name : most));
  return {
    cellsPerSecond: (batches * cells) / seconds,
    busySlots,
    utilisation,
    limit: utilisation[busiest] >= SATURATED && busySlots < SATURATED ? busiest : null,
  };
}
