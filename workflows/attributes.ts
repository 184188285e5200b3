import { defineSearchAttributeKey, SearchAttributeType, type SearchAttributePair } from '@temporalio/common';
import type { SweepProgress } from '../activities/contract.js';
import type { SweepState } from '../core/grid/vocabulary.js';

const KEYS = {
  state: defineSearchAttributeKey('SweepState', SearchAttributeType.KEYWORD),
  team: defineSearchAttributeKey('Team', SearchAttributeType.KEYWORD),
  total: defineSearchAttributeKey('CellsTotal', SearchAttributeType.INT),
  done: defineSearchAttributeKey('CellsDone', SearchAttributeType.INT),
  failed: defineSearchAttributeKey('CellsFailed', SearchAttributeType.INT),
} as const;

/** Search attributes of a sweep's root workflow. */
export function sweepAttributes(teamId: string, state: SweepState, progress: SweepProgress): SearchAttributePair[] {
  return [
    { key: KEYS.team, value: teamId },
    { key: KEYS.state, value: state },
    { key: KEYS.total, value: progress.total },
    { key: KEYS.done, value: progress.complete },
    { key: KEYS.failed, value: progress.failed },
  ];
}
