import { DEFAULT_MAX_CELLS } from '../../core/grid/spec.js';
import { wholeNumber } from './parse.js';

/** What a team may use that has no quotas of its own; null is without limit. */
export interface QuotaConfig {
  readonly openSweeps: number | null;
  readonly deviceSecondsPerDay: number | null;
}

export const quotaShape = {
  ENTROSCOPE_MAX_CELLS: wholeNumber(1, 100_000_000).default(DEFAULT_MAX_CELLS).describe('Cells in one sweep; a larger spec is refused.'),
  ENTROSCOPE_MAX_OPEN_SWEEPS: wholeNumber(0, 1_000_000)
    .default(100)
    .describe('Sweeps of a team that may be open at once; 0 sets no limit.'),
  ENTROSCOPE_MAX_DEVICE_SECONDS_PER_DAY: wholeNumber(0, 1_000_000_000)
    .default(0)
    .describe('Device-seconds that a team may use in a day (UTC) before new sweeps are refused; 0 sets no limit.'),
};

type QuotaVariables = { readonly [Name in keyof typeof quotaShape]: number };

export function quotasOf(variables: QuotaVariables): { readonly maxCells: number; readonly quotas: QuotaConfig } {
  return {
    maxCells: variables.ENTROSCOPE_MAX_CELLS,
    quotas: {
      openSweeps: limitOf(variables.ENTROSCOPE_MAX_OPEN_SWEEPS),
      deviceSecondsPerDay: limitOf(variables.ENTROSCOPE_MAX_DEVICE_SECONDS_PER_DAY),
    },
  };
}

/** In variables 0 stands for no limit. */
export function limitOf(value: number): number | null {
  return value === 0 ? null : value;
}
