import type { GraphRole } from '../../core/inference/network.js';
import type { ContractProblem, DataShape, ModelCard, ModelInterface } from '../../core/models/contract/index.js';
import type { GraphReport } from '../../core/models/inspect-package.js';

/** A package whose files lie in a folder of their own. */
export interface PackageUnderCheck {
  readonly files: readonly {
    readonly position: number;
    readonly path: string;
    readonly role: GraphRole | 'data';
    readonly bytes: number;
    /** Where it lies. */
    readonly file: string;
  }[];
  /** Card fields of the request. */
  readonly card: Readonly<Record<string, unknown>>;
  /** Shapes of the team's datasets by name. */
  readonly datasets: Readonly<Record<string, DataShape>>;
  readonly folder: string;
}

/** What the check of an accepted model found, as stored with it. */
export interface PackageReport {
  readonly graphs: readonly GraphReport[];
  readonly notes: readonly string[];
  readonly trial: { readonly calls: number; readonly networkMs: number } | null;
}

export type PackageCheck =
  | { readonly accepted: false; readonly problems: readonly ContractProblem[] }
  | {
      readonly accepted: true;
      readonly card: ModelCard;
      readonly interface: ModelInterface;
      readonly report: PackageReport;
      /** Where each graph lies, its weights inside. */
      readonly graphFiles: Readonly<Partial<Record<GraphRole, string>>>;
    };

/** Looks at packages and tries them, somewhere else than in the worker's own process. */
export interface PackageChecker {
  /**
   * Checks a package; whatever its files do is an answer.
   * @throws Error on faults of the infrastructure, or when `signal` was aborted.
   */
  check(request: PackageUnderCheck, signal: AbortSignal): Promise<PackageCheck>;
}
