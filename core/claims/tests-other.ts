import type { ClaimTest } from './claim-test.js';
import type { ClaimId } from './essay.js';
import { lc4sLatent, M4_AUTOREGRESSIVE, need } from './lines.js';

/** Statements that the accounting decides, and those that nothing here can test. */
export const OTHER_TESTS: readonly ClaimTest[] = [
  {
    id: 'C9-lifts',
    claim: 'C9',
    scope: 'oracle',
    kind: 'by_construction',
    prediction: 'The cache saves lifting every position again for every token',
    metric: 'lifts per token',
    needs: [need(M4_AUTOREGRESSIVE, [null], 'liftsPerToken')],
    reason:
      'With a cache each position is lifted once; without, (L + 1) / 2 = 16.5 times at L = 32. That is how lifts are counted, not a finding.',
    expected: 'by_construction',
    because: 'A definition.',
    wouldChange: 'Nothing: it is arithmetic.',
  },
  {
    id: 'C12-class',
    claim: 'C12',
    scope: 'oracle',
    kind: 'by_construction',
    prediction: 'A latent that carries the dependence needs two calls where tokens need many',
    metric: 'calls of the latent route, residual total correlation',
    needs: [need(lc4sLatent('ddim'), [16], 'marginal_kl', 'nfe')],
    reason:
      'Given its class, the tokens of lc4s are independent, TC(X | c) = 0, and the class carries more than the DTC(X) bits that any such latent needs: the world was built so.',
    expected: 'by_construction',
    because: 'The latent is given, not learned.',
    wouldChange: 'Worlds whose latent is a chain, and trained text autoencoders.',
  },
  unavailable({
    id: 'C3-smooth',
    claim: 'C3',
    prediction: 'Edit distance agrees with semantic distance worse on tokens than on images, by .2 of a rank correlation',
    metric: 'Spearman correlation of edit and semantic distance',
    reason: 'It needs encoders of meaning for text and images (sentence encoder, LPIPS or DINO); none is shipped.',
    wouldChange: 'Registered encoders.',
  }),
  unavailable({
    id: 'C12-chain',
    claim: 'C12',
    prediction:
      'A latent chain needs at least half as many calls as its tokens for the same error, and leaves at most .02 bits/token between them',
    metric: 'debt in network calls, residual total correlation, hmm3',
    reason:
      'The hidden chain of hmm3 has no route here: no oracle diffuses over chains of states. On lc4s the class is one token, and the answer is by construction.',
    wouldChange: 'An oracle that diffuses over the states of a chain, with a decoder.',
  }),
  unavailable({
    id: 'C13-images',
    claim: 'C13',
    prediction: 'Images of discrete tokens are not worse than pixels at equal FLOPs',
    metric: 'Fréchet distance at equal FLOPs, quantised pixels against pixels',
    reason: 'No exact world has images of discrete tokens.',
    wouldChange: 'A world of quantised images with an exact posterior.',
  }),
  trained('C3', 'It needs encoders of meaning; none is shipped.'),
  trained(
    'C4',
    'It needs the entropy that real images have left under noise. Nobody knows it, and no model of pixels here has a likelihood to stand in for it.',
  ),
  trained('C7', 'Names in 64 characters have no distance to agree over; it needs trained models on data with agreement.'),
  trained(
    'C9',
    'A key-value cache is a function of the tokens: with and without it a network says the same, and no reference model was trained without what a cache would hold. What the far context is worth is tested apart.',
  ),
  trained(
    'C10',
    'Compared like with like it needs one measure of error for text and images: bits exist for text, but Gaussian diffusion over real images has no likelihood here.',
  ),
  trained(
    'C13',
    'The models over quantised pixels have one training seed each, and one masked step over 256 positions costs as much as four over pixels.',
  ),
  trained('C14', 'That one of two settings has the worse law cannot be told of real text, whose law nobody knows.'),
];

function unavailable(test: {
  readonly id: string;
  readonly claim: ClaimId;
  readonly prediction: string;
  readonly metric: string;
  readonly reason: string;
  readonly wouldChange: string;
}): ClaimTest {
  return { ...test, kind: 'unavailable', scope: 'oracle', expected: 'untestable', because: test.reason };
}

/** The claim for networks that had to learn: nothing of the oracle scope carries over. */
function trained(claim: ClaimId, reason: string): ClaimTest {
  return {
    id: `${claim}-trained`,
    claim,
    scope: 'trained_toy',
    kind: 'unavailable',
    prediction: 'The same for trained networks of equal size',
    metric: 'as for exact networks, with FLOPs for cost',
    reason,
    expected: 'untestable',
    because: reason,
    wouldChange: 'What is missing.',
  };
}
