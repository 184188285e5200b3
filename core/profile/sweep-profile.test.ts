import { describe, expect, it } from '@jest/globals';
import { iidStepNelboBits, maskedTokenEntropyBits } from '../closed-forms/index.js';
import { defaultParameters, worldOf } from '../worlds/index.js';
import { isMarkovChainWorld } from '../worlds/markov-chain.js';
import { nelboLines, profileOf, type MeanState, type NelboPoint } from './sweep-profile.js';

const m4 = worldOf('m4', defaultParameters('m4'));
if (!isMarkovChainWorld(m4)) throw new Error('m4 is a chain');
const { profile: Z, length: L } = m4;

/** A network whose tokens cost .25 bits more than they do under the exact law, and whose predictions are too sure. */
const EXCESS = 0.25;

const point = (steps: number, fields: Partial<NelboPoint> = {}): NelboPoint => ({
  ...{ pointId: `p${steps}`, world: 'kjv', parameters: { kind: 'sequence', length: L, vocabulary: 4 } },
  ...{ architecture: 'masked-diffusion', space: 'token', sampler: 'mdlm_ancestral', model: 'trained@1', oracle: false, steps },
  ...{ samples: 100, n: 100, nelbo: iidStepNelboBits(Z, steps) / L + EXCESS, se: 0.01, cellId: 'c', stateShape: null },
  ...fields,
});

const states = (steps: number, nll: boolean): MeanState[] =>
  Array.from({ length: steps + 1 }, (_, k) => {
    const bits = k === steps ? null : maskedTokenEntropyBits(Z, k / steps);
    const nllOnData = bits === null || !nll ? null : bits + EXCESS;
    return { noiseLevel: 1 - k / steps, predictiveEntropyOnData: bits === null ? null : bits / 2, nllOnData, mmse: null };
  });

describe('the profile of a trained masked network', () => {
  const lines = nelboLines([2, 4, 16].map((steps) => point(steps)));

  it('is what tokens of the data cost, not how sure the network is', () => {
    expect(lines).toHaveLength(1);
    const found = profileOf(lines[0], states(16, true));
    for (const steps of [2, 4]) {
      const prediction = found?.predictions.find((one) => one.steps === steps);
      expect(prediction?.predicted).toBeCloseTo(iidStepNelboBits(Z, steps) / L + EXCESS, 12);
      expect(prediction).toMatchObject({ exact: true, measured: point(steps).nelbo });
      expect(prediction?.pValue).toBeGreaterThan(0.99);
    }
  });

  it('is not there where no cell was asked for it', () => {
    expect(profileOf(lines[0], states(16, false))).toBeNull();
  });

  it('of an exact network stays that of its entropies', () => {
    const [line] = nelboLines([4, 16].map((steps) => point(steps, { oracle: true, world: 'm4', parameters: m4.parameters })));
    const halved = profileOf(line, states(16, true))?.predictions.find(({ steps }) => steps === 4);
    expect(halved?.predicted).toBeCloseTo(iidStepNelboBits(Z, 4) / L / 2, 12);
  });
});

describe('the profile of trained embeddings', () => {
  const embedding = (steps: number, fields: Partial<NelboPoint> = {}): NelboPoint =>
    point(steps, { architecture: 'gaussian-diffusion', space: 'token-embedding', sampler: 'ddpm', stateShape: [L, 16], ...fields });

  it('counts errors by the elements of a token', () => {
    expect(nelboLines([embedding(4)])[0].kind).toMatchObject({ kind: 'gaussian', elements: 16, floor: 0, grid: { sigmaMax: 16 } });
    const oracle = embedding(4, { oracle: true, world: 'm4', parameters: m4.parameters });
    expect(nelboLines([oracle])[0].kind).toMatchObject({ elements: 4, grid: { sigmaMax: 8 } });
  });

  it('needs the shape of a state, and an ancestral kernel', () => {
    expect(nelboLines([embedding(4, { stateShape: null })])).toEqual([]);
    expect(nelboLines([embedding(4, { sampler: 'ddim' })])).toEqual([]);
  });
});
