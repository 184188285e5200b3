import type { ClaimTest, MeasuredTest } from './claim-test.js';
import { image, masked, need, oneHots } from './lines.js';
import type { Line } from './vocabulary.js';

/** Steps at which predictions are followed in every space. */
const STEPS = 32;
const TWICE = 2 * STEPS;

const PIXEL = image('pixel', 'ddim');
const TOKENS = masked('m4');

type Measured = Pick<MeasuredTest, 'formula' | 'unit' | 'margin' | 'needs' | 'effect'>;

/** R of tokens less R of pixels. */
function moreThanPixels(tokens: Line): Measured {
  return {
    formula: 'R_tok - R_img',
    unit: 'ratio',
    margin: 0.25,
    needs: [need(tokens, [STEPS], 'reguess_ratio'), need(PIXEL, [STEPS], 'reguess_ratio')],
    effect: (cells) => {
      const [ofTokens, ofPixels] = [tokens, PIXEL].map((line) => cells.mean(line, STEPS, 'reguess_ratio'));
      return (weights) => ofTokens(weights) - ofPixels(weights);
    },
  };
}

/** Tests on how predictions move from step to step: exact networks and their beliefs. */
export const REGUESS_TESTS: readonly ClaimTest[] = [
  {
    id: 'C1-reguess',
    claim: 'C1',
    scope: 'oracle',
    kind: 'measured',
    primary: false,
    prediction: 'The re-guess ratio of image diffusion is at most 1.15',
    metric: 're-guess ratio R on data under nested noise (network), 32 noise levels, world gmrf',
    formula: '1 / R',
    unit: 'fall of the error over movement',
    margin: 1 / 1.15,
    needs: [need(PIXEL, [STEPS], 'reguess_ratio')],
    effect: (cells) => {
      const ratio = cells.mean(PIXEL, STEPS, 'reguess_ratio');
      return (weights) => 1 / ratio(weights);
    },
    expected: 'supported',
    because: 'Predictions of an exact network are a martingale: R = 1.',
    wouldChange: 'Trained networks; for exact ones nothing but a fault.',
  },
  {
    id: 'C5-reguess',
    claim: 'C5',
    scope: 'oracle',
    kind: 'measured',
    primary: true,
    prediction: 'Predictions of masked tokens move at least .25 times the fall of their error more than those of pixels',
    metric: 're-guess ratio R on data under nested noise (network), 32 steps, m4 masked against gmrf',
    ...moreThanPixels(TOKENS),
    expected: 'contradicted',
    because: 'R = 1 for an exact network in every space, so that any excess is a network and not its space.',
    wouldChange: 'Trained networks; for exact ones nothing but a fault.',
  },
  {
    id: 'C5-one-hots',
    claim: 'C5',
    scope: 'oracle',
    kind: 'measured',
    primary: false,
    prediction: 'The same for Gaussian noise over one-hot tokens',
    metric: 're-guess ratio R on data under nested noise (network), 32 noise levels, one-hots of m4 against gmrf',
    ...moreThanPixels(oneHots('m4', 'ddim')),
    expected: 'contradicted',
    because: 'R = 1 in this space too.',
    wouldChange: 'Trained networks.',
  },
  {
    id: 'C5-flips',
    claim: 'C5',
    scope: 'oracle',
    kind: 'measured',
    primary: false,
    prediction:
      'When steps are doubled, at least three quarters as many tokens change their likeliest value in a step: each step guesses again',
    metric: 'flip rate along samples of masked diffusion (sample), world m4',
    formula: 'flip rate(64) / flip rate(32)',
    unit: 'share left after a doubling of steps',
    margin: 0.75,
    needs: [need(TOKENS, [STEPS, TWICE], 'flip_rate')],
    effect: (cells) => {
      const [few, many] = [STEPS, TWICE].map((k) => cells.mean(TOKENS, k, 'flip_rate'));
      return (weights) => many(weights) / few(weights);
    },
    expected: 'contradicted',
    because: 'Predictions change where tokens have been revealed, and twice the steps reveal half as many each: about a half is left.',
    wouldChange: 'A sampler that decides tokens anew.',
  },
  {
    id: 'C5-reverts',
    claim: 'C5',
    scope: 'oracle',
    kind: 'measured',
    primary: false,
    prediction: 'At least half of the changes of the likeliest token go back to one that it was before',
    metric: 'revert rate over flip rate along samples of masked diffusion with 64 steps (sample), world m4',
    formula: 'revert rate / flip rate',
    unit: 'share of the changes',
    margin: 0.5,
    needs: [need(TOKENS, [TWICE], 'flip_rate', 'revert_rate')],
    effect: (cells) => {
      const [reverts, flips] = (['revert_rate', 'flip_rate'] as const).map((rate) => cells.mean(TOKENS, TWICE, rate));
      return (weights) => reverts(weights) / flips(weights);
    },
    expected: 'contradicted',
    because: 'A pilot with other seeds found .29: what is revealed nearby is news more often than it is noise.',
    wouldChange: 'A law with one commonest token, to which positions fall back.',
  },
];
