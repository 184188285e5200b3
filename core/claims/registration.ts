/** What is known of the plan of a sweep. */
export interface Registration {
  /** Hash stored with the sweep before its first cell; null for sweeps from before there was one. */
  readonly registered: string | null;
  /** Hash of the registered spec and of the analysis that made the report. */
  readonly current: string;
  /** True when the two agree: only then are the verdicts those of a pre-registered plan. */
  readonly holds: boolean;
}

/** A report names the sweep and its plan. */
export interface Titled {
  readonly title: string;
  readonly registration: Registration;
}
