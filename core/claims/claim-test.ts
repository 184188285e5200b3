import type { BlockTable, Quantity } from './block-table.js';
import type { Statistic } from './effect.js';
import type { ClaimId } from './essay.js';
import type { TrainedReader, TrainingGroup } from './training-groups.js';
import type { ClaimScope, Requirement, Verdict } from './vocabulary.js';

interface Described {
  /** Unique, e.g. `C10-path`. */
  readonly id: string;
  readonly claim: ClaimId;
  readonly scope: ClaimScope;
  /** The measurable prediction in words. */
  readonly prediction: string;
  /** The metric in words, its kind named. */
  readonly metric: string;
  /** What would change the verdict. */
  readonly wouldChange: string;
  /** Written before the run. */
  readonly expected: Verdict;
  /** Why that is expected. */
  readonly because: string;
}

interface Margin {
  /** The one test of its claim and scope that belongs to the primary family; others are exploratory. */
  readonly primary: boolean;
  /** Definition of theta. */
  readonly formula: string;
  readonly unit: string;
  /** Positive, in `unit`. */
  readonly margin: number;
}

/** A test on cells of exact networks: "theta >= margin". */
export interface MeasuredTest extends Described, Margin {
  readonly kind: 'measured';
  readonly needs: readonly Requirement[];
  readonly effect: (cells: BlockTable) => Statistic;
}

/** Cells of every network of a group. */
export interface GroupRequirement {
  readonly group: TrainingGroup;
  readonly steps: readonly (number | null)[];
  readonly reads: readonly Quantity[];
}

/** A test on cells of trained networks: "theta >= margin". */
export interface TrainedTest extends Described, Margin {
  readonly kind: 'trained';
  readonly needs: readonly GroupRequirement[];
  readonly effect: (read: TrainedReader) => number;
}

/** A statement that follows from how work is counted or how a world is built: numbers are shown, nothing is tested. */
export interface ConstructedTest extends Described {
  readonly kind: 'by_construction';
  readonly needs: readonly Requirement[];
  /** The number in words and why it cannot be otherwise. */
  readonly reason: string;
}

/** A statement that nothing in this installation can test. */
export interface UnavailableTest extends Described {
  readonly kind: 'unavailable';
  readonly reason: string;
}

export type ClaimTest = MeasuredTest | TrainedTest | ConstructedTest | UnavailableTest;

/** The cells that a test needs, setting by setting. */
export function requirementsOf(test: ClaimTest): readonly Requirement[] {
  if (test.kind === 'unavailable') return [];
  if (test.kind !== 'trained') return test.needs;
  return test.needs.flatMap(({ group, steps, reads }) => group.models.map((model) => ({ ...group.line, model, steps, reads })));
}
