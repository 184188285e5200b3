/** What one batch of cells asks of each part of the stack, and how fast the parts are. All measured, but where it says otherwise. */
export interface Parameters {
  /** Seconds of a Temporal server for one batch: its activity, and its share of pages and workflow tasks. */
  readonly temporalSeconds: number;
  /** Seconds of one PostgreSQL core for one batch: its claim, its commits and its share of pages. */
  readonly postgresSeconds: number;
  /** Commits of one batch, each waiting for a flush of the write-ahead log that it shares with the others that wait. */
  readonly commits: number;
  readonly flushSeconds: number;
  /** Seconds of the S3 gateway for one put; a cell with samples makes two. */
  readonly putSeconds: number;
}

/** How the servers are set up. */
export interface Setup {
  readonly name: string;
  /** Batches that Temporal persists at once: 1 on a database file, else the number of history shards that the database serves at once. */
  readonly temporalServers: number;
  readonly postgresCores: number;
  readonly s3Servers: number;
  /** Most cells in a batch (`BATCH_TARGETS.cells`). */
  readonly batchCells: number;
}

/** The stations of the simulation, as a report names them. */
export const STATIONS = ['Temporal persistence', 'PostgreSQL', 'PostgreSQL log flush', 'S3 puts'] as const;
export type StationName = (typeof STATIONS)[number];
