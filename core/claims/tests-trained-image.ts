import { costWithin, type CostPoint } from '../derived/index.js';
import type { ClaimTest, GroupRequirement } from './claim-test.js';
import { IMAGE_LATENT, PIXEL, PIXEL_LONGER, type TrainedReader, type TrainingGroup } from './training-groups.js';

/** Step counts of image diffusion by DDIM. */
export const IMAGE_GRID = [1, 2, 4, 8, 16, 32] as const;
/** Above the step counts at which DDIM is no sampler yet. */
const MONOTONE = [4, 8, 16, 32] as const;
/** Fréchet distance at which pixel and latent are compared, squared features of the classifier. */
const TAU_FRECHET = 60;

function distances(group: TrainingGroup, steps: readonly number[]): GroupRequirement {
  return { group, steps, reads: ['frechet_distance', 'flops'] };
}

function curveOf(read: TrainedReader, { group, steps }: GroupRequirement): CostPoint[] {
  return steps.map((k) => ({ cost: read(group, k, 'flops'), error: read(group, k, 'frechet_distance') }));
}

/** Debt of pixels against latents; a lower bound where pixels do not come that far. */
function debt(pixel: GroupRequirement, latent: GroupRequirement) {
  return (read: TrainedReader): number => {
    const points = curveOf(read, pixel);
    const dearest = Math.max(...points.map(({ cost }) => cost));
    return Math.log2(Math.min(costWithin(points, TAU_FRECHET), dearest) / costWithin(curveOf(read, latent), TAU_FRECHET));
  };
}

const PIXELS = distances(PIXEL, IMAGE_GRID);
const LONGER = distances(PIXEL_LONGER, MONOTONE);
const LATENTS = distances(IMAGE_LATENT, IMAGE_GRID);

/** Tests on trained image models: mnist16. Each has one training seed, so none of them has a verdict yet. */
export const TRAINED_IMAGE_TESTS: readonly ClaimTest[] = [
  {
    id: 'C1-trained',
    claim: 'C1',
    scope: 'trained_toy',
    kind: 'trained',
    primary: true,
    prediction: 'Doubling the steps lowers the Fréchet distance of pixel diffusion every time, from 4 steps on',
    metric: "Fréchet distance in the classifier's features (marginal), DDIM, mnist16",
    formula: 'min over K in {4, 8, 16} of log2(FD(K) / FD(2K))',
    unit: 'halvings of the distance a doubling of steps',
    margin: 0.05,
    needs: [LONGER],
    effect: (read) => {
      const values = MONOTONE.map((k) => read(PIXEL_LONGER, k, 'frechet_distance'));
      return Math.min(...values.slice(1).map((value, index) => Math.log2(values[index] / value)));
    },
    expected: 'untestable',
    because: 'The model has one training seed.',
    wouldChange: 'Further training seeds.',
  },
  {
    id: 'C2-trained',
    claim: 'C2',
    scope: 'trained_toy',
    kind: 'trained',
    primary: true,
    prediction:
      'Pixel diffusion spends at least 1.4 times (half a doubling) the FLOPs of latent diffusion for the same images, at the same number of images seen',
    metric: "debt in FLOPs at a Fréchet distance of 60 in the classifier's features (marginal), DDIM, decoder included, mnist16",
    formula: 'log2(FLOPs_pixel(60) / FLOPs_latent(60)), pixel model with four times the positions',
    unit: 'doublings',
    margin: 0.5,
    needs: [LONGER, LATENTS],
    effect: debt(LONGER, LATENTS),
    expected: 'untestable',
    because: 'Both models have one training seed. A pilot found about three doublings.',
    wouldChange: 'Further training seeds.',
  },
  {
    id: 'C2-budget-trained',
    claim: 'C2',
    scope: 'trained_toy',
    kind: 'trained',
    primary: false,
    prediction: 'The same at the same number of positions seen',
    metric:
      "debt in FLOPs at a Fréchet distance of 60 in the classifier's features (marginal), DDIM, mnist16; a lower bound where it is not reached",
    formula: 'log2(FLOPs_pixel(60) / FLOPs_latent(60))',
    unit: 'doublings',
    margin: 0.5,
    needs: [PIXELS, LATENTS],
    effect: debt(PIXELS, LATENTS),
    expected: 'untestable',
    because: 'Both models have one training seed; pixels do not come that far with 32 steps.',
    wouldChange: 'Further training seeds.',
  },
];
