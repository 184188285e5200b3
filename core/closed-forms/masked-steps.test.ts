import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ChainStepLikelihood } from './chain-likelihood.js';
import { chainGenNllBits } from './chain-gen-nll.js';
import { maskedGroupCountLaw } from './latent-class-law.js';
import { blockNelboBits, dualTotalCorrelationBits, iidStepNelboBits, iidStepPathKlBits, totalCorrelationBits } from './masked-steps.js';
import { latentClassWorld, LC4S_DEFAULTS } from '../worlds/latent-class.js';
import { cyclicChainWorld, M4_DEFAULTS } from '../worlds/markov-chain.js';
import { maskedPosterior } from '../worlds/posteriors/masked.js';
import type { SequenceWorld } from '../worlds/world.js';

type ByStepCount = Readonly<Record<string, number>>;

/** The published figures that these tests reproduce, in bits per sequence. */
interface PublishedSequences {
  readonly M4: {
    readonly TC: number;
    readonly DTC: number;
    readonly pathKL_iid: ByStepCount;
    readonly pathKL_blocks: ByStepCount;
    readonly L5_marginalKL_iid: ByStepCount;
    readonly L5_pathKL_iid: ByStepCount;
  };
  readonly LC4: { readonly H: number; readonly TC: number; readonly DTC: number; readonly pathKL_iid: ByStepCount };
}

const published = JSON.parse(readFileSync('tests/fixtures/science_vectors.json', 'utf8')) as PublishedSequences;

/** Every sequence of a small world. */
function* sequences(world: SequenceWorld): Generator<Uint8Array> {
  for (let code = 0; code < world.vocabulary ** world.length; code += 1) {
    yield Uint8Array.from({ length: world.length }, (_, i) => Math.floor(code / world.vocabulary ** i) % world.vocabulary);
  }
}

/** q(x) by enumeration of every assignment of positions to steps, scored with the posterior given the earlier steps. */
function enumeratedLikelihood(world: SequenceWorld, x: Uint8Array, steps: number): number {
  const posterior = new Float64Array(world.length * world.vocabulary);
  let total = 0;
  for (let code = 0; code < steps ** world.length; code += 1) {
    const stepOf = Array.from(x, (_, i) => Math.floor(code / steps ** i) % steps);
    let probability = steps ** -world.length;
    for (let k = 0; k < steps; k += 1) {
      maskedPosterior(
        world,
        x.map((token, i) => (stepOf[i] < k ? token : world.vocabulary)),
        posterior,
      );
      stepOf.forEach((step, i) => {
        if (step === k) probability *= posterior[i * world.vocabulary + x[i]];
      });
    }
    total += probability;
  }
  return total;
}

describe('masked i.i.d. steps on M4', () => {
  const world = cyclicChainWorld(M4_DEFAULTS);

  it('reproduces the published path KL, TC and DTC', () => {
    for (const [steps, bits] of Object.entries<number>(published.M4.pathKL_iid)) {
      expect(Math.abs(iidStepPathKlBits(world.profile, Number(steps)) - bits)).toBeLessThan(1e-6);
    }
    expect(totalCorrelationBits(world.profile)).toBeCloseTo(published.M4.TC, 5);
    expect(dualTotalCorrelationBits(world.profile)).toBeCloseTo(published.M4.DTC, 5);
  });

  it('reproduces the published path KL of equal blocks and refuses sizes that do not add up', () => {
    for (const [blocks, bits] of Object.entries<number>(published.M4.pathKL_blocks)) {
      const sizes = Array.from({ length: Number(blocks) }, () => 32 / Number(blocks));
      expect(blockNelboBits(world.profile, sizes) - world.entropyBits).toBeCloseTo(bits, 5);
    }
    expect(() => blockNelboBits(world.profile, [30])).toThrow('must sum to the length 32');
  });

  it('reproduces the published marginal KL at L = 5', () => {
    const small = cyclicChainWorld({ ...M4_DEFAULTS, length: 5 });
    const likelihood = new ChainStepLikelihood(small.chain);
    for (const [steps, bits] of Object.entries<number>(published.M4.L5_marginalKL_iid)) {
      let kl = 0;
      for (const x of sequences(small)) kl += 2 ** small.log2Prob(x, 0) * (small.log2Prob(x, 0) - likelihood.log2Prob(x, 0, Number(steps)));
      expect(Math.abs(kl - bits)).toBeLessThan(1e-6);
    }
  });
});

describe('a chain of other parameters, by enumeration', () => {
  const world = cyclicChainWorld({ length: 4, vocabulary: 3, forward: 0.55 });

  it('has the likelihood of every assignment of positions to steps', () => {
    const likelihood = new ChainStepLikelihood(world.chain);
    for (const x of [Uint8Array.of(0, 1, 2, 0), Uint8Array.of(2, 2, 0, 1)]) {
      expect(2 ** likelihood.log2Prob(x, 0, 3)).toBeCloseTo(enumeratedLikelihood(world, x, 3), 12);
    }
  });

  it('has the generative NLL and the NELBO of the enumerated sampler', () => {
    let genNll = 0;
    for (const x of sequences(world)) genNll -= enumeratedLikelihood(world, x, 3) * world.log2Prob(x, 0);
    expect(chainGenNllBits(world.chain, 3)).toBeCloseTo(genNll, 10);
    expect(iidStepNelboBits(world.profile, 1)).toBeCloseTo(4 * Math.log2(3), 10);
  });
});

describe('masked steps on a latent-class world', () => {
  it('has the exact output law of the enumerated sampler', () => {
    const world = latentClassWorld({ length: 3, prior: [0.6, 0.3, 0.1], ownTokens: 1, ownShare: 0.7 });
    for (const steps of [1, 2, 3]) {
      let [kl, genNll] = [0, 0];
      for (const x of sequences(world)) {
        const q = enumeratedLikelihood(world, x, steps);
        kl += 2 ** world.log2Prob(x, 0) * (world.log2Prob(x, 0) - Math.log2(q));
        genNll -= q * world.log2Prob(x, 0);
      }
      const law = maskedGroupCountLaw(world.latent, steps);
      expect(law.marginalKlBits).toBeCloseTo(kl, 8);
      expect(law.genNllBits).toBeCloseTo(genNll, 8);
    }
  });

  it('reproduces the published path KL of LC4 with its uniform prior', () => {
    const world = latentClassWorld({ ...LC4S_DEFAULTS, prior: [0.25, 0.25, 0.25, 0.25] });
    expect(world.entropyBits).toBeCloseTo(published.LC4.H, 5);
    for (const [steps, bits] of Object.entries<number>(published.LC4.pathKL_iid)) {
      expect(Math.abs(iidStepPathKlBits(world.profile, Number(steps)) - bits)).toBeLessThan(1e-4);
    }
  });
});
