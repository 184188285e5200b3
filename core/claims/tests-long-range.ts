import type { BlockTable } from './block-table.js';
import type { ClaimTest } from './claim-test.js';
import type { Statistic } from './effect.js';
import { autoregressive, masked, need } from './lines.js';
import type { Line } from './vocabulary.js';

/** Worlds in which tokens must agree half a sequence or more apart. */
const WORLDS = ['agree', 'dyck'] as const;
type HardWorld = (typeof WORLDS)[number];
/** Share of the autoregressive agreement that counts as worse. */
const WORSE = 0.2;
/** Bits of the last token that a truncated context must cost. */
const TRUNCATION = 0.05;
/** Bits/token by which a cache must be better than none; within it, either way, the two are the same. */
const CACHE = 0.001;
/** Steps of masked diffusion: far fewer than the 32 tokens, half as many, and the steps whose pass over data is listened to. */
const [FEW, HALF, MANY] = [4, 16, 64] as const;

/** Share of the chance-corrected agreement of the autoregressive model that a line is missing. */
function missing(cells: BlockTable, world: HardWorld, line: Line, steps: number | null): Statistic {
  const theirs = cells.mean(line, steps, 'agreement_kappa');
  const whole = cells.mean(autoregressive(world), null, 'agreement_kappa');
  return (weights) => 1 - theirs(weights) / whole(weights);
}

/** Agreement of masked diffusion with K steps on a world. */
function agreementTest(world: HardWorld, steps: number) {
  const line = masked(world);
  return {
    claim: 'C7',
    scope: 'oracle',
    kind: 'measured',
    primary: false,
    formula: '1 - kappa_masked / kappa_autoregressive',
    unit: 'share of the agreement',
    margin: WORSE,
    needs: [need(line, [steps], 'agreement_kappa'), need(autoregressive(world), [null], 'agreement_kappa')],
    effect: (cells: BlockTable) => missing(cells, world, line, steps),
  } as const;
}

/** The worlds on which contexts are truncated, and networks with and without a cache compared. */
const CACHED = ['agree', 'm4'] as const;

/** Bits of the last token that the far half of its context is worth to a masked network. */
function contextGain(cells: BlockTable, world: (typeof CACHED)[number]): Statistic {
  return cells.mean(masked(world), MANY, 'context_gain');
}

/** What forgetting the far half of the context costs on a world. */
function truncationTest(world: (typeof CACHED)[number]) {
  return {
    claim: 'C9',
    scope: 'oracle',
    kind: 'measured',
    primary: false,
    metric: `context gain G(16) of the last token of data (network), ${world}`,
    formula: 'NLL(last 16 tokens) - NLL(all)',
    unit: 'bits',
    margin: TRUNCATION,
    needs: [need(masked(world), [MANY], 'context_gain')],
    effect: (cells: BlockTable) => contextGain(cells, world),
  } as const;
}

/** What a comparison of networks with and without a cache reads. */
const CACHED_NEEDS = CACHED.flatMap((world) => [
  need(masked(world, 'fhs'), [null], 'path_kl'),
  need(autoregressive(world), [null], 'path_kl'),
]);

/** Bits/token that deciding one token a call without any state between calls loses against a network with a cache, in the worse world. */
function withoutCache(cells: BlockTable): Statistic {
  const losses = CACHED.map((world) => ({
    without: cells.mean(masked(world, 'fhs'), null, 'path_kl'),
    cached: cells.mean(autoregressive(world), null, 'path_kl'),
  }));
  return (weights) => Math.max(...losses.map(({ without, cached }) => without(weights) - cached(weights)));
}

/** Tests on what reaches far: agreement at a distance, and what a context or a cache holds. */
export const LONG_RANGE_TESTS: readonly ClaimTest[] = [
  {
    id: 'C7-consistency',
    claim: 'C7',
    scope: 'oracle',
    kind: 'measured',
    primary: true,
    prediction:
      'With as many calls as tokens, and nothing that persists between them, masked diffusion agrees over long distances at least a fifth less than an autoregressive model',
    metric: 'chance-corrected agreement kappa of keys 31 apart (agree) and of brackets 16 and more apart (dyck), first hitting (samples)',
    formula: 'max over worlds of 1 - kappa_fhs / kappa_autoregressive',
    unit: 'share of the agreement',
    margin: WORSE,
    needs: WORLDS.flatMap((world) => [
      need(masked(world, 'fhs'), [null], 'agreement_kappa'),
      need(autoregressive(world), [null], 'agreement_kappa'),
    ]),
    effect: (cells) => {
      const losses = WORLDS.map((world) => missing(cells, world, masked(world, 'fhs'), null));
      return (weights) => Math.max(...losses.map((loss) => loss(weights)));
    },
    expected: 'contradicted',
    because:
      'One token a call loses nothing: every constraint is kept, as from left to right, and the tokens are all the state that it takes.',
    wouldChange: 'Trained networks. A gap at fewer calls than tokens, which the ladder of steps has, is one of parallel decisions.',
  },
  {
    ...agreementTest('agree', FEW),
    id: 'C7-agree-4',
    prediction: 'With 4 steps the two keys of agree are at least a fifth less consistent',
    metric: 'chance-corrected agreement kappa over 31 tokens, agree, masked with 4 steps (samples)',
    expected: 'supported',
    because: 'Both keys are decided in one step with probability 1/K, and then agree by chance alone: a loss of .25.',
    wouldChange: 'More steps: the loss is 1/K exactly.',
  },
  {
    ...agreementTest('agree', HALF),
    id: 'C7-agree-16',
    prediction: 'The same with 16 steps, 12.8 calls for 32 tokens',
    metric: 'chance-corrected agreement kappa over 31 tokens, agree, masked with 16 steps (samples)',
    expected: 'contradicted',
    because: 'A loss of 1/16.',
    wouldChange: 'Longer chains of agreements, each of which is lost with probability 1/K.',
  },
  {
    ...agreementTest('dyck', FEW),
    id: 'C7-dyck-4',
    prediction: 'With 4 steps brackets 16 and more apart are at least a fifth less consistent',
    metric: 'chance-corrected agreement kappa of the types of brackets that belong together, dyck, masked with 4 steps (samples)',
    expected: 'supported',
    because: 'A pilot with other seeds found a loss of .8.',
    wouldChange: 'Other step counts.',
  },
  {
    ...agreementTest('dyck', HALF),
    id: 'C7-dyck-16',
    prediction: 'The same with 16 steps',
    metric: 'chance-corrected agreement kappa of the types of brackets that belong together, dyck, masked with 16 steps (samples)',
    expected: 'contradicted',
    because: 'A pilot with other seeds found a loss of .13.',
    wouldChange: 'Other step counts.',
  },
  {
    id: 'C7-profile',
    claim: 'C7',
    scope: 'oracle',
    kind: 'measured',
    primary: false,
    prediction:
      'With 4 steps the mutual information of tokens at a distance is wrong by a fifth of it more than with an autoregressive model',
    metric: 'error of the profile of mutual information at distances 1, 2, 4, 8, 16 (marginal), dyck',
    formula: 'LRC_masked(4) - LRC_autoregressive',
    unit: 'share of the information',
    margin: WORSE,
    needs: [need(masked('dyck'), [FEW], 'mi_profile_error'), need(autoregressive('dyck'), [null], 'mi_profile_error')],
    effect: (cells) => {
      const [theirs, exact] = [
        cells.mean(masked('dyck'), FEW, 'mi_profile_error'),
        cells.mean(autoregressive('dyck'), null, 'mi_profile_error'),
      ];
      return (weights) => theirs(weights) - exact(weights);
    },
    expected: 'supported',
    because: 'A pilot with other seeds found errors of .49 and .04, the latter that of sampling.',
    wouldChange: 'More steps.',
  },
  {
    id: 'C9-information',
    claim: 'C9',
    scope: 'oracle',
    kind: 'measured',
    primary: true,
    prediction:
      'A state without the far half of the context is worse by .05 bits of the last token, and a network without a cache by .001 bits/token',
    metric:
      'context gain G(16) of a masked network (agree); exact NLL with a cache against one token a call by a network that keeps nothing between calls (path KL, agree and m4)',
    formula: 'min(G / .05, (path KL_fhs - path KL_autoregressive) / .001)',
    unit: 'times what is asked',
    margin: 1,
    needs: [need(masked('agree'), [MANY], 'context_gain'), ...CACHED_NEEDS],
    effect: (cells) => {
      const [gain, loss] = [contextGain(cells, 'agree'), withoutCache(cells)];
      return (weights) => Math.min(gain(weights) / TRUNCATION, loss(weights) / CACHE);
    },
    expected: 'contradicted',
    because: 'Forgetting tokens costs 3 bits; a cache is a function of the tokens, and who reads all of them anew knows as much.',
    wouldChange: 'A network that is too small to read its context anew at every call.',
  },
  {
    ...truncationTest('agree'),
    id: 'C9-truncation',
    prediction: 'A state that has forgotten the far half of the context is worse by at least .05 bits of the last token',
    expected: 'supported',
    because: 'The key, 3 bits, stands 31 tokens before.',
    wouldChange: 'A world whose past is in its last token.',
  },
  {
    ...truncationTest('m4'),
    id: 'C9-truncation-chain',
    prediction: 'The same on a Markov chain',
    expected: 'contradicted',
    because: 'The last token is all that a chain has of its past.',
    wouldChange: 'A world with long memory.',
  },
  {
    id: 'C9-cacheless',
    claim: 'C9',
    scope: 'oracle',
    kind: 'measured',
    primary: false,
    prediction: 'A network that keeps nothing between calls is worse by at least .001 bits/token',
    metric: 'path KL of first hitting, one token a call, less that of an autoregressive model with its state (path), agree and m4',
    formula: 'max over worlds of path KL_fhs - path KL_autoregressive',
    unit: 'bits/token',
    margin: CACHE,
    needs: CACHED_NEEDS,
    effect: withoutCache,
    expected: 'contradicted',
    because: 'Both are the exact likelihood, sequence by sequence.',
    wouldChange: 'Nothing for exact networks. What a cache saves is work, which is counted apart.',
  },
];
