import { BlockTable } from '../../../core/claims/block-table.js';
import type { TrainedTest } from '../../../core/claims/claim-test.js';
import { effectInterval, type Effect } from '../../../core/claims/effect.js';
import { judgePrimary } from '../../../core/claims/family.js';
import { trainedCells, type Truth } from '../../../core/claims/testing/trained-cells.js';
import { trainedEffect } from '../../../core/claims/trained-effect.js';
import { AUTOREGRESSIVE, MASKED, TEXT_LATENT, type TrainedReader, type TrainingGroup } from '../../../core/claims/training-groups.js';
import type { SeededNoise } from '../../../core/closed-forms/seeded-noise.js';

/** Spread over training seeds and error over samples, the latter shared by the networks of a group. */
const SPREAD = { sd: 0.1, se: 0.05 };
const MARGIN = 0.5;
const LEVEL = 0.95;

type Replication = (noise: SeededNoise, replicates: number) => number;

/** A test that reads one value of each group. */
function testOf(groups: readonly TrainingGroup[], effect: (read: TrainedReader) => number): TrainedTest {
  return {
    ...{
      id: 'simulated',
      claim: 'C6',
      scope: 'trained_toy',
      kind: 'trained',
      primary: true,
      prediction: '',
      metric: '',
      formula: '',
      unit: '',
    },
    ...{ margin: MARGIN, wouldChange: '', expected: 'inconclusive', because: '', effect },
    needs: groups.map((group) => ({ group, steps: [1], reads: ['nelbo'] })),
  };
}

const valueOf = (read: TrainedReader, group: TrainingGroup): number => read(group, 1, 'nelbo');

/** Difference of two groups of three networks. */
export const DIFFERENCE = testOf([MASKED, AUTOREGRESSIVE], (read) => valueOf(read, MASKED) - valueOf(read, AUTOREGRESSIVE));
/** log2 of their ratio. */
export const LOG_RATIO = testOf([MASKED, AUTOREGRESSIVE], (read) => Math.log2(valueOf(read, MASKED) / valueOf(read, AUTOREGRESSIVE)));
const TWO_NETWORKS: TrainingGroup = { ...TEXT_LATENT, models: TEXT_LATENT.models.slice(0, 2) };
/** Value of a group of two networks. */
export const PAIR = testOf([TWO_NETWORKS], (read) => valueOf(read, TWO_NETWORKS));

function effectOf(test: TrainedTest, truth: Truth, noise: SeededNoise, replicates: number): Effect {
  const cells = trainedCells(test, truth, { ...SPREAD, seed: Math.floor(noise.uniform() * 2 ** 31) });
  return trainedEffect(test, new BlockTable(cells, [{ block: 0, seeds: 1 }]), replicates);
}

/** Coverage of the interval that verdicts on trained networks rest on. */
export function trainedCoverage(test: TrainedTest): Replication {
  const truth: Truth = (group) => (group === MASKED ? 2 : 1);
  const effect = test.effect((group) => truth(group, 1, 'nelbo'));
  return (noise, replicates) => {
    const { lo, hi } = effectInterval(effectOf(test, truth, noise, replicates), LEVEL);
    return lo <= effect && effect <= hi ? 1 : 0;
  };
}

/** True when any of `tests` differences at their margin got a verdict. */
export function trainedFamilyWise(tests: number): Replication {
  const truth: Truth = (group) => (group === MASKED ? 1 + MARGIN : 1);
  return (noise, replicates) => {
    const family = Array.from({ length: tests }, () => ({ effect: effectOf(DIFFERENCE, truth, noise, replicates), margin: MARGIN }));
    return judgePrimary(family).some(({ verdict }) => verdict !== 'inconclusive') ? 1 : 0;
  };
}
