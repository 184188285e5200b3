import { describe, expect, it } from '@jest/globals';
import { softmax } from '../samplers/categorical.js';
import { entropyBits } from '../worlds/categorical.js';
import { DepthProfile, layerAt } from './depth-profile.js';
import { HiddenSteps } from './hidden-steps.js';
import { jackknifeSe } from './jackknife.js';
import { LinearCka } from './linear-cka.js';
import { ReliftShare } from './relift-share.js';

type Rows = readonly (readonly number[])[];

/** Numbers in (-1, 1) without a pattern. */
function pseudo(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return (2 * state) / 2147483647 - 1;
  };
}

function rowsOf(count: number, features: number, seed: number): number[][] {
  const next = pseudo(seed);
  return Array.from({ length: count }, () => Array.from({ length: features }, next));
}

function ckaOf(x: Rows, y: Rows, parts = 2): LinearCka {
  const cka = new LinearCka(x[0].length, parts);
  x.forEach((row, i) => cka.add(i % parts, Float32Array.from(row), 0, Float32Array.from(y[i]), 0));
  return cka;
}

/** HSIC form: tr(K H L H) / sqrt(tr(K H K H) tr(L H L H)) of the Gram matrices K = XX', L = YY' (Kornblith et al., equation 3). */
function ckaByGram(x: Rows, y: Rows): number {
  const n = x.length;
  const centredGram = (rows: Rows): number[][] => {
    const gram = rows.map((a) => rows.map((b) => a.reduce((sum, value, i) => sum + value * b[i], 0)));
    const means = gram.map((row) => row.reduce((sum, value) => sum + value, 0) / n);
    const all = means.reduce((sum, value) => sum + value, 0) / n;
    return gram.map((row, i) => row.map((value, j) => value - means[i] - means[j] + all));
  };
  const inner = (a: Rows, b: Rows): number => a.reduce((sum, row, i) => sum + row.reduce((s, value, j) => s + value * b[i][j], 0), 0);
  const [k, l] = [centredGram(x), centredGram(y)];
  return inner(k, l) / Math.sqrt(inner(k, k) * inner(l, l));
}

describe('LinearCka', () => {
  const x = rowsOf(40, 3, 7);
  const y = x.map(([a, b, c], i) => [a + 0.5 * rowsOf(40, 1, 11)[i][0], b * b, 0.2 * c - a]);

  it('is that of the Gram matrices', () => {
    expect(ckaOf(x, y).value()).toBeCloseTo(ckaByGram(x, y), 6);
  });

  it('has a known value on three examples of two features', () => {
    // Centred: X = (1, 0), (-1, 0), (0, 0); Y = (1, 1), (-1, 0), (0, -1). Y'X = [2 0; 1 0], X'X = [2 0; 0 0], Y'Y = [2 1; 1 2].
    const value = ckaOf(
      [
        [3, 5],
        [1, 5],
        [2, 5],
      ],
      [
        [1, 1],
        [-1, 0],
        [0, -1],
      ],
    ).value();
    expect(value).toBeCloseTo(5 / (2 * Math.sqrt(10)), 12);
  });

  it('does not change under rotation, scale and shift, and does under a stretch of one feature', () => {
    const [cos, sin] = [Math.cos(0.7), Math.sin(0.7)];
    const turned = x.map(([a, b, c]) => [3 * (cos * a - sin * b) + 2, 3 * (sin * a + cos * b), 3 * c - 1]);
    expect(ckaOf(x, turned).value()).toBeCloseTo(1, 6);
    expect(ckaOf(turned, y).value()).toBeCloseTo(ckaOf(x, y).value(), 5);
    expect(
      ckaOf(
        x,
        x.map(([a, b, c]) => [4 * a, b, c]),
      ).value(),
    ).toBeLessThan(0.95);
  });

  it('leaves out one part at a time, and forgets', () => {
    const cka = ckaOf(x, y);
    const half = (rows: Rows, part: number): Rows => rows.filter((_, i) => i % 2 === part);
    const [first, second] = cka.withoutEach();
    expect(first).toBeCloseTo(ckaByGram(half(x, 1), half(y, 1)), 6);
    expect(second).toBeCloseTo(ckaByGram(half(x, 0), half(y, 0)), 6);
    cka.clear();
    expect(cka.value()).toBeNaN();
  });
});

describe('ReliftShare', () => {
  it('counts forwards of unchanged inputs whose states move by less than a hundredth in cosine', () => {
    const before = Float32Array.of(1, 0, 0, 0);
    // 1 - cos of an angle a is about a^2 / 2: .0098 at .14, .0113 at .15.
    const at = (angle: number, length = 1): Float32Array => Float32Array.of(length * Math.cos(angle), length * Math.sin(angle), 0, 0);
    const share = new ReliftShare(3);
    const add = (sample: number, same: boolean, after: Float32Array): void => {
      share.add(sample, same, before, 0, after, 0, 2);
    };
    add(0, true, at(0.14));
    add(0, true, at(0.15));
    add(0, true, at(0, 5));
    add(0, false, at(0));
    add(2, true, Float32Array.of(0, 0));
    share.add(2, true, before, 2, before, 2, 2);
    expect([...share.shares()]).toEqual([0.5, 0.5]);
  });
});

describe('HiddenSteps', () => {
  it('compares each call of a sample with its call before, and averages alignments over steps', () => {
    const shape = { positions: 3, width: 2 };
    const states = [5, 6, 7].map((seed) => rowsOf(12, 2, seed));
    const steps = new HiddenSteps(4, shape, true);
    const callOf = (step: number, sample: number, tokens: readonly number[]): void => {
      const hidden = Float32Array.from(states[step].slice(3 * sample, 3 * sample + 3).flat());
      steps.see(sample, Int32Array.from(tokens), hidden, 0);
    };
    for (let step = 0; step < 3; step++) {
      // Sample 3 makes no call at step 1.
      for (const sample of step === 1 ? [0, 1, 2] : [0, 1, 2, 3]) callOf(step, sample, [9, step, 9]);
      steps.endStep();
    }
    const joined = (from: Rows, to: Rows, count: number): number => ckaByGram(from.slice(0, count), to.slice(0, count));
    const last = states[1].slice(0, 9).concat(states[0].slice(9));
    const expected = (joined(states[0], states[1], 9) + joined(last, states[2], 12)) / 2;
    const cka = steps.stepCka();
    expect(cka?.value).toBeCloseTo(expected, 5);
    expect(cka?.se).toBeGreaterThan(0);
    expect(cka?.n).toBe(4);
    expect(steps.reliftShare()?.n).toBe(4);
  });

  it('finds two thirds of the work done again where nothing but one of three tokens changes', () => {
    const steps = new HiddenSteps(2, { positions: 3, width: 2 }, true);
    const hidden = Float32Array.of(1, 2, 3, 4, 5, 6);
    for (let step = 0; step < 4; step++) {
      for (const sample of [0, 1]) steps.see(sample, Int32Array.of(0, step, 1), hidden, 0);
      steps.endStep();
    }
    expect(steps.reliftShare()).toMatchObject({ metric: 'relift_share', value: 2 / 3, se: 0, n: 2 });
  });

  it('has nothing to say of one call, nor of the inputs of a continuous state', () => {
    const steps = new HiddenSteps(2, { positions: 1, width: 1 }, false);
    for (const sample of [0, 1]) steps.see(sample, null, Float32Array.of(sample), 0);
    steps.endStep();
    expect([steps.stepCka(), steps.reliftShare()]).toEqual([null, null]);
  });
});

describe('jackknifeSe', () => {
  it('is the standard error of a mean of parts', () => {
    const parts = [1, 4, 7, 0, 3];
    const sum = parts.reduce((total, value) => total + value, 0);
    const without = parts.map((value) => (sum - value) / 4);
    const variance = parts.reduce((total, value) => total + (value - sum / 5) ** 2, 0) / 4;
    expect(jackknifeSe(without)).toBeCloseTo(Math.sqrt(variance / 5), 12);
  });
});

describe('DepthProfile', () => {
  it.each([
    [1, [0, 0, 0, 0]],
    [4, [0, 1, 2, 3]],
    [6, [1, 2, 4, 5]],
    [12, [2, 5, 8, 11]],
  ])('of %d layers reads %j', (layers, expected) => {
    expect([1, 2, 3, 4].map((quarter) => layerAt(quarter, layers))).toEqual(expected);
  });

  it('is the mean entropy of the laws of each layer, the last that of the prediction', () => {
    const [layers, vocabulary, samples, length] = [4, 3, 2, 2];
    const profile = new DepthProfile(samples, layers, vocabulary);
    const logits = Float32Array.from(rowsOf(layers, vocabulary, 3).flat(), (value) => 4 * value);
    const law = new Float64Array(vocabulary);
    for (let position = 0; position < length; position++) for (const sample of [0, 1]) profile.see(sample, logits, 0);
    for (const [layer, metric] of (['entropy_depth_25', 'entropy_depth_50', 'entropy_depth_75', 'entropy_depth_100'] as const).entries()) {
      softmax(logits, layer * vocabulary, vocabulary, law);
      expect(profile.at(metric, length)?.value).toBe(entropyBits(law, 0, vocabulary));
    }
  });
});
