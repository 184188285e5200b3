import type { ClaimTest, GroupRequirement } from './claim-test.js';
import { EMBEDDING, MASKED, PIXEL_LONGER, type TrainedReader, type TrainingGroup } from './training-groups.js';

/** Steps at which predictions are followed in every space. */
const STEPS = 32;
const TWICE = 2 * STEPS;

const ratioOf = (group: TrainingGroup): GroupRequirement => ({ group, steps: [STEPS], reads: ['reguess_ratio'] });
const ratio = (read: TrainedReader, group: TrainingGroup): number => read(group, STEPS, 'reguess_ratio');

/** R of a group of networks less that of an exact network. */
function moreThanExact(group: TrainingGroup) {
  return {
    claim: 'C5',
    scope: 'trained_toy',
    kind: 'trained',
    primary: false,
    unit: 'ratio',
    margin: 0.25,
    needs: [ratioOf(group)],
    effect: (read: TrainedReader) => ratio(read, group) - 1,
    expected: 'contradicted',
  } as const;
}

/** Tests on how predictions of trained networks move, and on what they have of a far context. */
export const TRAINED_GUESSING_TESTS: readonly ClaimTest[] = [
  {
    id: 'C1-reguess-trained',
    claim: 'C1',
    scope: 'trained_toy',
    kind: 'trained',
    primary: false,
    prediction: 'The re-guess ratio of pixel diffusion is at most 1.15',
    metric: 're-guess ratio R on data under nested noise (network), 32 noise levels, mnist16, pixels with four times the budget',
    formula: '1 / R',
    unit: 'fall of the error over movement',
    margin: 1 / 1.15,
    needs: [ratioOf(PIXEL_LONGER)],
    effect: (read) => 1 / ratio(read, PIXEL_LONGER),
    expected: 'untestable',
    because: 'The model has one training seed.',
    wouldChange: 'Further training seeds.',
  },
  {
    id: 'C5-trained',
    claim: 'C5',
    scope: 'trained_toy',
    kind: 'trained',
    primary: true,
    prediction: 'Predictions of masked tokens move at least .25 times the fall of their error more than those of pixels',
    metric: 're-guess ratio R on data under nested noise (network), 32 steps, kjv masked against mnist16 pixels',
    formula: 'R_tok - R_img',
    unit: 'ratio',
    margin: 0.25,
    needs: [ratioOf(MASKED), ratioOf(PIXEL_LONGER)],
    effect: (read) => ratio(read, MASKED) - ratio(read, PIXEL_LONGER),
    expected: 'untestable',
    because: 'The model of pixels has one training seed. A pilot found .99 for tokens and 1.06 for pixels: the other way round.',
    wouldChange: 'Further training seeds of the model of pixels.',
  },
  {
    ...moreThanExact(MASKED),
    id: 'C5-masked-trained',
    prediction:
      'Predictions of masked tokens move at least .25 times the fall of their error more than those of an exact network, whose R is 1',
    metric: 're-guess ratio R on data under nested noise (network), 32 steps, kjv',
    formula: 'R_masked - 1',
    because: 'A pilot on one network with another sampling seed found R = .99: it is as well calibrated as an exact one.',
    wouldChange: 'A network that is worse calibrated: beliefs that move more than they learn are too sure of themselves.',
  },
  {
    ...moreThanExact(EMBEDDING),
    id: 'C5-embedding-trained',
    prediction: 'The same for Gaussian noise over token embeddings',
    metric: 're-guess ratio R on data under nested noise (network), 32 noise levels, kjv',
    formula: 'R_embedding - 1',
    because: 'A pilot on one network with another sampling seed found R = 1.01.',
    wouldChange: 'A network that is worse calibrated.',
  },
  {
    id: 'C5-flips-trained',
    claim: 'C5',
    scope: 'trained_toy',
    kind: 'trained',
    primary: false,
    prediction:
      'When steps are doubled, at least three quarters as many tokens change their likeliest value in a step: each step guesses again',
    metric: 'flip rate along samples of masked diffusion (sample), kjv',
    formula: 'flip rate(64) / flip rate(32)',
    unit: 'share left after a doubling of steps',
    margin: 0.75,
    needs: [{ group: MASKED, steps: [STEPS, TWICE], reads: ['flip_rate'] }],
    effect: (read) => read(MASKED, TWICE, 'flip_rate') / read(MASKED, STEPS, 'flip_rate'),
    expected: 'contradicted',
    because: 'Predictions change where tokens have been revealed, and twice the steps reveal half as many each: about a half is left.',
    wouldChange: 'A sampler that decides tokens anew.',
  },
  {
    id: 'C9-context-trained',
    claim: 'C9',
    scope: 'trained_toy',
    kind: 'trained',
    primary: false,
    prediction: 'Forgetting the far half of the context costs at least .05 bits of the last character',
    metric: 'context gain G(32) of the last token of data (network), kjv masked',
    formula: 'NLL(last 32 characters) - NLL(all)',
    unit: 'bits',
    margin: 0.05,
    needs: [{ group: MASKED, steps: [TWICE], reads: ['context_gain'] }],
    effect: (read) => read(MASKED, TWICE, 'context_gain'),
    expected: 'contradicted',
    because: 'A pilot on one network with another sampling seed found a loss of .09 bits: the far half does not help the network.',
    wouldChange: 'Longer texts, and networks that make more of their context.',
  },
];
