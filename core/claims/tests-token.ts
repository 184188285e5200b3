import { costWithin, debtDoublings, type CostPoint } from '../derived/index.js';
import type { BlockTable } from './block-table.js';
import type { ClaimTest, MeasuredTest } from './claim-test.js';
import type { Statistic } from './effect.js';
import { interestDifference } from './interest-difference.js';
import { entropyRate, GRID, image, lc4sLatent, M4_AUTOREGRESSIVE, M4_COLDER, M4_MASKED, oneHots, need } from './lines.js';
import type { Line } from './vocabulary.js';

/** Bits/token at which the debt of token diffusion is read. */
const TAU_TOKEN = 0.01;
/** Excess of a token sampler that counts as usable. */
const TAU_USABLE = 0.1;
/** Ladders of excess relative to the entropy: where both curves reach within the grid. */
const RELATIVE_MARGINAL = [0.03, 0.01, 0.003] as const;
const RELATIVE_PATH = [0.4, 0.25] as const;
/** Gaussian steps over one-hots or a latent start at two. */
const FEW = 2;
const MANY = 16;
const EQUAL_STEPS = 8;

type ErrorMetric = 'marginal_kl' | 'path_kl';

/** What a difference of masked tokens and images at equal relative excess derives from their curves. */
function tokensLessImages(
  cells: BlockTable,
  images: Line,
  metric: ErrorMetric,
  derive: (tokens: readonly CostPoint[], images: readonly CostPoint[]) => number,
): Statistic {
  const tokens = cells.curve(M4_MASKED, GRID, metric, 'nfe', entropyRate('m4'));
  const pixels = cells.curve(images, GRID, metric, 'nfe', entropyRate('gmrf'));
  return (weights) => derive(tokens(weights), pixels(weights));
}

/** C10 on one metric: path with path, marginal with marginal. */
function interestTest(metric: ErrorMetric): Pick<MeasuredTest, 'needs' | 'effect'> {
  const images = image('pixel', metric === 'path_kl' ? 'ddpm' : 'ddim');
  const ladder = metric === 'path_kl' ? RELATIVE_PATH : RELATIVE_MARGINAL;
  return {
    needs: [need(M4_MASKED, GRID, metric, 'nfe'), need(images, GRID, metric, 'nfe')],
    effect: (cells) => tokensLessImages(cells, images, metric, (tokens, pixels) => interestDifference(tokens, pixels, ladder)),
  };
}

/** Debt of masked tokens against one pass over the sequence. */
function maskedDebt(metric: ErrorMetric): Pick<MeasuredTest, 'needs' | 'effect'> {
  return {
    needs: [need(M4_MASKED, GRID, metric, 'nfe')],
    effect: (cells) => {
      const curve = cells.curve(M4_MASKED, GRID, metric, 'nfe');
      return (weights) => debtDoublings(costWithin(curve(weights), TAU_TOKEN), 1);
    },
  };
}

/** Tests on what token diffusion costs. */
export const TOKEN_TESTS: readonly ClaimTest[] = [
  {
    id: 'C6-gap',
    claim: 'C6',
    scope: 'oracle',
    kind: 'measured',
    primary: true,
    prediction: 'The bound of masked diffusion stays .05 bits/token above the autoregressive likelihood however many steps it takes',
    metric: 'K-step NELBO less exact NLL (path), world m4, K = 64 for the limit',
    formula: 'path KL(masked, 64) - path KL(autoregressive)',
    unit: 'bits/token',
    margin: 0.05,
    needs: [need(M4_MASKED, [64], 'path_kl'), need(M4_AUTOREGRESSIVE, [null], 'path_kl')],
    effect: (cells) => {
      const masked = cells.mean(M4_MASKED, 64, 'path_kl');
      const autoregressive = cells.mean(M4_AUTOREGRESSIVE, null, 'path_kl');
      return (weights) => masked(weights) - autoregressive(weights);
    },
    expected: 'contradicted',
    because: 'An exact network has no gap in the limit; at K = 64 .008 bits/token are left, falling as 1/K.',
    wouldChange: 'Trained networks whose gap does not shrink with training tokens over three budgets.',
  },
  {
    id: 'C8-path',
    claim: 'C8',
    scope: 'oracle',
    kind: 'measured',
    primary: true,
    prediction: 'Masked token diffusion makes at least 10 network calls (3.32 doublings of one pass) to come within .01 bits/token',
    metric: 'step debt in network calls at a path KL of .01 bits/token, world m4',
    formula: 'log2 NFE(.01)',
    unit: 'doublings',
    margin: Math.log2(10),
    ...maskedDebt('path_kl'),
    expected: 'supported',
    because: 'Closed form: 52 steps, 24.1 calls, 4.6 doublings.',
    wouldChange: 'A schedule or an order of unmasking that suits the dependence: then about log2 L calls suffice.',
  },
  {
    id: 'C8-marginal',
    claim: 'C8',
    scope: 'oracle',
    kind: 'measured',
    primary: false,
    prediction: 'The same for the error of the samples',
    metric: 'step debt in network calls at a marginal KL of .01 bits/token, world m4',
    formula: 'log2 NFE(.01)',
    unit: 'doublings',
    margin: Math.log2(10),
    ...maskedDebt('marginal_kl'),
    expected: 'contradicted',
    because: 'Later steps undo mistakes of the path: about 8 calls suffice for the samples.',
    wouldChange: 'Hard constraints, where samples are as wrong as the path says.',
  },
  {
    id: 'C10-marginal',
    claim: 'C10',
    scope: 'oracle',
    kind: 'measured',
    primary: true,
    prediction: 'Halving the error of the samples costs masked tokens at least a quarter doubling of calls more than pixels',
    metric: 'interest rate on the marginal KL relative to the entropy, m4 masked against gmrf DDIM',
    formula: 'iota_tok - iota_img over excess / H in {.03, .01, .003}',
    unit: 'doublings of calls a halving of the error',
    margin: 0.25,
    ...interestTest('marginal_kl'),
    expected: 'contradicted',
    because: 'Full-support data pays about half a doubling in either space.',
    wouldChange: 'Hard constraints (interest 1 for masked tokens); trained networks.',
  },
  {
    id: 'C10-path',
    claim: 'C10',
    scope: 'oracle',
    kind: 'measured',
    primary: false,
    prediction: 'Halving the error of the path costs masked tokens at least a quarter doubling of calls more than pixels',
    metric: 'interest rate on the path KL relative to the entropy, m4 masked against gmrf DDPM',
    formula: 'iota_tok - iota_img over excess / H in {.4, .25}',
    unit: 'doublings of calls a halving of the error',
    margin: 0.25,
    ...interestTest('path_kl'),
    expected: 'contradicted',
    because: 'Both paths fall as about 1/K.',
    wouldChange: 'Trained networks.',
  },
  {
    id: 'C10-debt',
    claim: 'C10',
    scope: 'oracle',
    kind: 'measured',
    primary: false,
    prediction: 'At the same relative error masked tokens make at least twice the calls of pixels',
    metric: 'calls at a marginal KL of 1% of the entropy, m4 masked against gmrf DDIM',
    formula: 'log2 NFE_tok - log2 NFE_img',
    unit: 'doublings',
    margin: 1,
    needs: [need(M4_MASKED, GRID, 'marginal_kl', 'nfe'), need(image('pixel', 'ddim'), GRID, 'marginal_kl', 'nfe')],
    effect: (cells) =>
      tokensLessImages(cells, image('pixel', 'ddim'), 'marginal_kl', (tokens, pixels) =>
        Math.log2(costWithin(tokens, 0.01) / costWithin(pixels, 0.01)),
      ),
    expected: 'contradicted',
    because: 'About 7 calls on tokens and 28 on pixels: the debt is the other way round here.',
    wouldChange: 'Longer sequences and hard constraints.',
  },
  {
    id: 'C11-lifts',
    claim: 'C11',
    scope: 'oracle',
    kind: 'measured',
    primary: true,
    prediction:
      'Masked diffusion within .1 bits/token lifts every position at least twice as often as an exact autoregressive model with cache',
    metric: 'lifts per token at a path KL of .1 bits/token, world m4',
    formula: 'log2(lifts_masked(.1) / lifts_autoregressive)',
    unit: 'doublings',
    margin: 1,
    needs: [need(M4_MASKED, GRID, 'path_kl', 'liftsPerToken'), need(M4_AUTOREGRESSIVE, [null], 'liftsPerToken')],
    effect: (cells) => {
      const masked = cells.curve(M4_MASKED, GRID, 'path_kl', 'liftsPerToken');
      const autoregressive = cells.mean(M4_AUTOREGRESSIVE, null, 'liftsPerToken');
      return (weights) => debtDoublings(costWithin(masked(weights), TAU_USABLE), autoregressive(weights));
    },
    expected: 'supported',
    because: 'Closed form: 6 steps, 2.6 doublings. Lifts of one call are counted, so this is work and not time.',
    wouldChange: 'Wall-clock time at batch 1, where decoding is bound by bandwidth; the axis of calls, where 32 tokens are 32 calls.',
  },
  {
    id: 'C13-equal-steps',
    claim: 'C13',
    scope: 'oracle',
    kind: 'measured',
    primary: false,
    prediction: 'With 8 steps Gaussian noise over one-hot tokens has at most half the error of masking',
    metric: 'adjacent-pair KL (a lower bound on the marginal KL), m4, DDIM over one-hots against masked',
    formula: 'log2(KL_masked(8) / KL_DDIM(8))',
    unit: 'doublings',
    margin: 1,
    needs: [need(M4_MASKED, [EQUAL_STEPS], 'adjacent_pair_kl'), need(oneHots('m4', 'ddim'), [EQUAL_STEPS], 'adjacent_pair_kl')],
    effect: (cells) => {
      const masked = cells.mean(M4_MASKED, EQUAL_STEPS, 'adjacent_pair_kl');
      const gaussian = cells.mean(oneHots('m4', 'ddim'), EQUAL_STEPS, 'adjacent_pair_kl');
      return (weights) => Math.log2(masked(weights) / gaussian(weights));
    },
    expected: 'supported',
    because: 'On a short chain the marginal KL at 8 calls is .084 bits masked and .011 by DDIM.',
    wouldChange: 'Other step counts: the rates at which errors fall are the test that the claim is about.',
  },
  {
    id: 'C14-pair',
    claim: 'C14',
    scope: 'oracle',
    kind: 'measured',
    primary: true,
    prediction: 'Two settings exist of which one has the better generative perplexity and the worse law',
    metric: 'generative NLL and marginal KL, lc4s latent route, DDIM at 2 and at 16 steps; scorer: the exact law',
    formula: 'min(genNLL(16) - genNLL(2), KL(2) - KL(16))',
    unit: 'bits/token',
    margin: 0.003,
    needs: [need(lc4sLatent('ddim'), [FEW, MANY], 'gen_nll', 'marginal_kl')],
    effect: (cells) => {
      const nll = [FEW, MANY].map((k) => cells.mean(lc4sLatent('ddim'), k, 'gen_nll'));
      const kl = [FEW, MANY].map((k) => cells.mean(lc4sLatent('ddim'), k, 'marginal_kl'));
      return (weights) => Math.min(nll[1](weights) - nll[0](weights), kl[0](weights) - kl[1](weights));
    },
    expected: 'supported',
    because: 'Two steps over-produce the commonest class, whose sequences are the likeliest.',
    wouldChange: 'A scorer that penalises missing modes; then it would not be perplexity.',
  },
  {
    id: 'C14-temperature',
    claim: 'C14',
    scope: 'oracle',
    kind: 'measured',
    primary: false,
    prediction: 'A colder autoregressive sampler has the better generative perplexity and the worse law',
    metric: 'generative NLL and marginal KL, m4 from left to right at temperatures 1/2 and 1; scorer: the exact law',
    formula: 'min(genNLL(1) - genNLL(1/2), KL(1/2) - KL(1))',
    unit: 'bits/token',
    margin: 0.05,
    needs: [M4_AUTOREGRESSIVE, M4_COLDER].map((line) => need(line, [null], 'gen_nll', 'marginal_kl')),
    effect: (cells) => {
      const [nll, colderNll] = [M4_AUTOREGRESSIVE, M4_COLDER].map((line) => cells.mean(line, null, 'gen_nll'));
      const [kl, colderKl] = [M4_AUTOREGRESSIVE, M4_COLDER].map((line) => cells.mean(line, null, 'marginal_kl'));
      return (weights) => Math.min(nll(weights) - colderNll(weights), colderKl(weights) - kl(weights));
    },
    expected: 'supported',
    because: 'Closed form: .66 bits/token better in generative NLL, and .40 worse in KL.',
    wouldChange: 'A perplexity that is read beside the entropy of the samples.',
  },
];
