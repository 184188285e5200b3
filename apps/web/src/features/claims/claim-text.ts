import type { ClaimTest, Claims } from '../../api/types';
import { formatCount, formatNumber } from '../../format/numbers';

const SCOPES: Readonly<Record<ClaimTest['scope'], string>> = {
  oracle: 'exact networks',
  trained_toy: 'trained toy',
  released_model: 'released model',
};

/** What the tested networks are, and to which family of tests it belongs. */
export function scopeText({ scope, family }: Pick<ClaimTest, 'scope' | 'family'>): string {
  return family === null ? SCOPES[scope] : `${SCOPES[scope]}, ${family}`;
}

/** A verdict with its sub-label. */
export function verdictText({ verdict, detail }: Pick<ClaimTest, 'verdict' | 'detail'>): string {
  const words = verdict.replaceAll('_', ' ');
  return detail === null ? words : `${words}, ${detail}`;
}

/** Effect with its interval and unit; null where nothing was estimated. */
export function effectText({ effect, unit }: Pick<ClaimTest, 'effect' | 'unit'>): string | null {
  if (effect === null) return null;
  const end = (value: number | null, open: string): string => (value === null ? open : formatNumber(value));
  const value = effect.value === null ? 'not reached' : formatNumber(effect.value);
  return `${value} (${end(effect.lo, '−∞')} to ${end(effect.hi, '∞')})${unit === null ? '' : ` ${unit}`}`;
}

/** Level of an interval and the units that it rests on. */
export function intervalText({ level, seeds }: NonNullable<ClaimTest['effect']>, scope: ClaimTest['scope']): string {
  const units = `${formatCount(seeds)} ${scope === 'oracle' ? 'seeds' : seeds === 1 ? 'training seed' : 'training seeds'}`;
  return level === 1 ? `none: ${units}` : `at ${formatNumber(100 * level)}%, ${units}`;
}

/** How many tests came to each verdict, in the order in which verdicts appear. */
export function verdictCounts({ claims }: Pick<Claims, 'claims'>): readonly (readonly [ClaimTest['verdict'], number])[] {
  const counts = new Map<ClaimTest['verdict'], number>();
  for (const { verdict } of claims.flatMap((claim) => claim.tests)) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts];
}

/** What is known of the plan behind the verdicts. */
export function registrationText({ registered, holds }: Claims['registration']): string {
  if (holds) return 'The plan was registered before the first cell: primary tests confirm, exploratory ones suggest.';
  if (registered === null) return 'No plan was registered for this sweep: read every verdict as exploratory.';
  return 'The plan registered before the first cell is not the one of this report: read every verdict as exploratory.';
}
