import { describe, expect, it } from '@jest/globals';
import { drawImages } from '../execution/observations.js';
import { NoiseSource, PURPOSE } from '../random/noise.js';
import { gaussianMixtureWorld } from '../worlds/gaussian-mixture.js';
import { estimateClassLaw } from './class-kl.js';
import { drawImageClasses, mixtureInformationBits } from './mixture-information.js';
import { moments } from './moments.js';

const N = 4000;
const noise = new NoiseSource(11, 1);

/** Components that overlap, and components that do not: then the class is worth its whole entropy, .97 bits. */
const WORLDS = [1.2, 12].map((separation) =>
  gaussianMixtureWorld({ side: 3, weights: [0.6, 0.4], separation, rhos: [0.5, 0.3], variances: [1, 0.8], sigmaRef: 0.1 }),
);

describe.each(WORLDS)('images of a mixture with separation $parameters.separation', (world) => {
  const images = drawImages(world, noise, N);
  const uniforms = noise.source(PURPOSE.data);
  const classes = Uint8Array.from({ length: N }, (_, n) => world.componentOf(uniforms, n));

  it('carry on average the information above the reference noise, that of the class included', () => {
    const { mean, se } = moments(mixtureInformationBits(world, noise, images, classes));
    expect(se).toBeLessThan(0.06);
    expect(Math.abs(mean - world.referenceEntropyBits)).toBeLessThan(4.5 * Math.hypot(se, world.entropyError));
  });

  it('have classes with the law of the weights, drawn given the image', () => {
    const drawn = drawImageClasses(world, noise, images);
    const { klBits, seBits } = estimateClassLaw(drawn, Float64Array.of(0.6, 0.4));
    expect(Math.abs(klBits)).toBeLessThan(4.5 * seBits);
    const agreement = drawn.reduce((sum, c, n) => sum + Number(c === classes[n]), 0) / N;
    expect(agreement).toBeGreaterThan(world.parameters['separation'] === 12 ? 0.999 : 0.52);
  });
});
