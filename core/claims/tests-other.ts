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
    id: 'C5-reguess',
    claim: 'C5',
    prediction: 'Predictions move at least .25 more on tokens than on images for the same fall of the error',
    metric: 're-guess ratio R on nested noise',
    reason:
      'No cell measures the re-guess ratio. For exact networks it is 1 in every space, so that any excess belongs to a trained model.',
    wouldChange: 'Cells that record how far predictions move from step to step.',
  }),
  unavailable({
    id: 'C7-consistency',
    claim: 'C7',
    prediction: 'Agreement over long distances is at least a fifth worse for diffusion with fewer calls than tokens',
    metric: 'half-distance of chance-corrected agreement',
    reason: 'It needs worlds with agreement over distance (AGREE, DYCK), which the registered plan does not contain.',
    wouldChange: 'Cells on AGREE and DYCK.',
  }),
  unavailable({
    id: 'C9-information',
    claim: 'C9',
    prediction: 'The cache holds information that the tokens do not',
    metric: 'NLL with and without cache, and with a window',
    reason: 'No windowed or cacheless cell exists. A deterministic cache is a function of the tokens and adds no information to them.',
    wouldChange: 'Cells with a window on AGREE.',
  }),
  unavailable({
    id: 'C13-slope',
    claim: 'C13',
    prediction: 'The sequence error rate falls as 1/K for masked tokens, and faster than 1/K^2 for Gaussian noise over the same tokens',
    metric: 'slope of the sequence error rate in K',
    reason: 'It needs a world with hard constraints (PAIR), which the registered plan does not contain.',
    wouldChange: 'Cells on PAIR.',
  }),
  trained('C3', 'It needs encoders of meaning; none is shipped.'),
  trained(
    'C4',
    'It needs the entropy that real images have left under noise. Nobody knows it, and no model of pixels here has a likelihood to stand in for it.',
  ),
  trained('C5', 'No test on trained networks reads the re-guess ratio.'),
  trained('C7', 'Names in 64 characters have no distance to agree over; it needs trained models on data with agreement.'),
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
