import { formatNumber, NOTHING } from '../../format/numbers';

/** A derived number with its interval; parts that lie beyond what was measured are null. */
export interface Estimate {
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

/** `5.2 (4.9 to 5.6)`; "not reached" where no point is good enough; the value alone where an end is open or nothing is uncertain. */
export function estimateText(estimate: Estimate | null): string {
  if (estimate === null) return NOTHING;
  const { value, lo, hi } = estimate;
  if (value === null) return 'not reached';
  const number = formatNumber(value);
  if (lo === null || hi === null)
    return `${number} (${lo === null ? 'open' : formatNumber(lo)} to ${hi === null ? 'open' : formatNumber(hi)})`;
  return lo === hi ? number : `${number} (${formatNumber(lo)} to ${formatNumber(hi)})`;
}
