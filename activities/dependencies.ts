import type { ArtifactStore, CheckpointStore } from '../platform/artifacts/index.js';
import type { Database } from '../platform/database/index.js';
import type { Logger } from '../platform/logging/index.js';
import type { QuotaDefaults } from '../platform/quotas/index.js';
import type { CommitReport } from './commit/commit-cells.js';
import type { CurrentWork } from './cells/current-work.js';
import type { CellExecutor } from './cells/executor.js';

/** What control activities need. */
export interface ControlDependencies {
  readonly database: Database;
  /** Cells that the sweeps of one team may compute at the same time, where the team has no limit of its own; null is no limit. */
  readonly teamCellsInFlight: number | null;
  /** Whether webhooks may be sent to private addresses and over plain http. */
  readonly privateWebhooks: boolean;
  /** What a team may use that has no quotas of its own. */
  readonly quotas: QuotaDefaults;
  readonly logger: Logger;
}

/** What cell activities need. */
export interface CellDependencies {
  readonly database: Database;
  readonly teamCellsInFlight: number | null;
  readonly artifacts: ArtifactStore;
  /** States of cells that run for long. */
  readonly checkpoints: CheckpointStore;
  readonly executor: CellExecutor;
  /** Told what every commit wrote. */
  readonly onCommit: (report: CommitReport) => void;
  readonly logger: Logger;
  /** `<host>/<pid>/<role>`, stored with every cell it claims. */
  readonly identity: string;
  /** Runtime class of this process; only cells planned for it are run. */
  readonly runtimeClass: string;
  /** What this process runs now. */
  readonly work: CurrentWork;
  /** Aborted when the worker is stopping: running cells finish, the others are given back. */
  readonly draining: AbortSignal;
}
