import type { Exclusion } from '../../api/types';
import { combinationTitle, wordOf } from '../../format/words';

/** One reason and everything that it leaves out. */
export interface ExclusionGroup {
  readonly reason: string;
  readonly data: string;
  readonly combinations: readonly string[];
}

/** Exclusions by reason and world, in the order of the plan: a reason often leaves out every architecture at once. */
export function groupExclusions(excluded: readonly Exclusion[]): readonly ExclusionGroup[] {
  const groups = new Map<string, ExclusionGroup>();
  for (const { reason, data, architecture, space, sampler, metric } of excluded) {
    const key = `${data}\n${reason}`;
    const parts = [sampler, metric].filter((part) => part !== null).map(wordOf);
    const title = combinationTitle(architecture, space) + (parts.length === 0 ? '' : ` (${parts.join(', ')})`);
    groups.set(key, { reason, data, combinations: [...(groups.get(key)?.combinations ?? []), title] });
  }
  return [...groups.values()];
}
