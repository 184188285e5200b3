import type { GraphRole } from '../../../core/inference/network.js';
import type { DataShape } from '../../../core/models/contract/index.js';
import type { InspectedPackage } from '../../../core/models/inspect-package.js';
import type { TrialReport } from '../../../core/models/trial/run-trial.js';

/** A file of a package on this machine's disk. */
export interface PackageFile {
  readonly position: number;
  /** Its name in the package. */
  readonly path: string;
  readonly role: GraphRole | 'data';
  readonly bytes: number;
  /** Where it lies. */
  readonly file: string;
}

/** Asks a check process to look at a package and try it. One request a process. */
export interface CheckRequest {
  readonly files: readonly PackageFile[];
  readonly card: Readonly<Record<string, unknown>>;
  readonly datasets: Readonly<Record<string, DataShape>>;
  /** Folder in which graphs with their weights put inside are written. */
  readonly folder: string;
}

/** What a check is doing, for the sentence that says during what it was ended. */
export const CHECK_STAGES = ['reading the files', 'loading the graphs', 'the trial run'] as const;
export type CheckStage = (typeof CHECK_STAGES)[number];

/** What a check process found. */
export interface CheckFindings extends Omit<InspectedPackage, 'problems'> {
  readonly problems: InspectedPackage['problems'];
  readonly trial: TrialReport | null;
  /** Where each graph lies, its weights inside. */
  readonly graphFiles: Readonly<Partial<Record<GraphRole, string>>>;
}

export type CheckMessage =
  | { readonly type: 'stage'; readonly stage: CheckStage }
  | { readonly type: 'findings'; readonly findings: CheckFindings }
  | { readonly type: 'error'; readonly message: string };
