/** Limits of a sweep spec. The cell limit is configuration (`ENTROSCOPE_MAX_CELLS`); these are fixed. */
export const SPEC_LIMITS = {
  nameLength: 200,
  axisValues: 10_000,
  /** Characters of the name of data. */
  dataName: 200,
  /** Worlds with other parameters than the published ones: the networks of each are made when the spec is read. */
  worldVariants: 20,
  steps: 4096,
  samples: 100_000,
  seedMax: 2 ** 31 - 1,
  seedCount: 100_000,
  concurrency: 10_000,
  budgetSeconds: 1e9,
  /** Entries of `conditional`, and of `exclude`. */
  rules: 50,
  searchPoints: 1_000_000,
  /** Points in one request of an optimiser. */
  askedPoints: 100,
} as const;
