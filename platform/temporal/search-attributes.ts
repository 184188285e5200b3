import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/** Typed keys of the search attributes in `workflows/names.ts`, for clients and tests. Workflows define the same keys. */
export const SEARCH_ATTRIBUTE_KEYS = {
  state: defineSearchAttributeKey('SweepState', SearchAttributeType.KEYWORD),
  team: defineSearchAttributeKey('Team', SearchAttributeType.KEYWORD),
  cellsTotal: defineSearchAttributeKey('CellsTotal', SearchAttributeType.INT),
  cellsDone: defineSearchAttributeKey('CellsDone', SearchAttributeType.INT),
  cellsFailed: defineSearchAttributeKey('CellsFailed', SearchAttributeType.INT),
} as const;
