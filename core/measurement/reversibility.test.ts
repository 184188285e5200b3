import { describe, expect, it } from '@jest/globals';
import { gaussianInformationBits } from '../closed-forms/gaussian-path.js';
import { worldOf } from '../worlds/index.js';
import type { LatentClassWorld } from '../worlds/latent-class.js';
import type { GaussianImageWorld, SequenceWorld } from '../worlds/world.js';
import { BandLead } from './band-lead.js';
import { exactClassLead } from './class-lead.js';
import { OneShotCost, oneShotChecks, oneShotLoss, reversibility } from './masked-reversibility.js';
import { trapezoidWeights } from './semantic-lead.js';

const chain = worldOf('m4', { length: 32, vocabulary: 4, forward: 0.7 }) as SequenceWorld;

function costOf(world: SequenceWorld, steps: number): OneShotCost {
  if (world.profile === null) throw new RangeError('The world has a profile.');
  return new OneShotCost(2, world.profile, world.vocabulary, steps);
}

describe('one-shot loss and reversibility', () => {
  it('are the mean over how many tokens are revealed at half of the information, of what is lost with that many', () => {
    const z = chain.profile ?? new Float64Array();
    const length = z.length;
    const open = (n: number): number => z.subarray(n).reduce((sum, bits) => sum + bits, 0);
    const loss = (n: number): number => (n < length ? (length - n) * z[n] - open(n) : 0);
    const meanAt = (u: number, of: (n: number) => number): number => {
      let ways = 1;
      let sum = 0;
      for (let n = 0; n <= length; n++) {
        sum += ways * u ** n * (1 - u) ** (length - n) * of(n);
        ways *= (length - n) / (n + 1);
      }
      return sum;
    };
    let [lo, hi] = [0, 1];
    for (let round = 0; round < 60; round++) {
      const u = (lo + hi) / 2;
      if (meanAt(u, open) > open(0) / 2) lo = u;
      else hi = u;
    }
    expect(oneShotLoss(costOf(chain, 1024))?.expected).toBeCloseTo(meanAt(lo, loss) / length, 5);
    expect(reversibility(costOf(chain, 1024))?.expected).toBeCloseTo(1 - meanAt(lo, loss) / meanAt(lo, open), 5);
  });

  it('are a little more than the published .137 bits/token of m4, which are those of a fixed number of revealed tokens', () => {
    const z = chain.profile ?? new Float64Array();
    const open = Array.from({ length: 33 }, (_, n) => z.subarray(n).reduce((sum, bits) => sum + bits, 0));
    const right = open.findIndex((bits) => bits <= open[0] / 2);
    const part = (open[right - 1] - open[0] / 2) / (open[right - 1] - open[right]);
    const loss = (n: number): number => (32 - n) * z[n] - open[n];
    const fixed = (loss(right - 1) + part * (loss(right) - loss(right - 1))) / 32;
    expect(fixed).toBeCloseTo(0.137, 3);
    const spread = oneShotLoss(costOf(chain, 256))?.expected ?? 0;
    expect(spread).toBeGreaterThan(fixed);
    expect(spread).toBeCloseTo(0.142, 3);
  });

  it('are those of independent pairs by hand: with half of the tokens open, the loss is that of pairs of which both are', () => {
    const pairs = worldOf('pair', { length: 16, vocabulary: 4 }) as SequenceWorld;
    // A pair is open when neither token is shown, (1-u)^2, and costs 2 bits twice instead of once; half of the information is then left.
    expect(oneShotLoss(costOf(pairs, 4096))?.expected).toBeCloseTo((8 * 2 * 0.5) / 16, 4);
    expect(reversibility(costOf(pairs, 4096))?.expected).toBeCloseTo(0, 4);
  });

  it('are absent where the trajectory has no state on either side', () => {
    expect(oneShotLoss(costOf(chain, 1))).toBeNull();
    expect(reversibility(costOf(chain, 1))).toBeNull();
    expect(oneShotChecks(costOf(chain, 1))).toEqual([]);
  });

  it('take the prediction of a call for all states since the call before', () => {
    const cost = costOf(worldOf('m4', { length: 2, vocabulary: 2, forward: 0.9 }) as SequenceWorld, 8);
    const uniform = new Float32Array(4);
    cost.begin();
    // The only calls of the row are at steps 0 and 7; both states around one half see one masked token, which costs a bit.
    cost.see(0, 0, 0, Int32Array.of(2, 2), uniform, 0, Uint8Array.of(0, 1, 0, 0));
    cost.see(0, 0, 7, Int32Array.of(0, 2), uniform, 0, Uint8Array.of(0, 1, 0, 0));
    expect(cost.states.every(({ step }) => step > 0 && step < 7)).toBe(true);
    expect(cost.bits.map((bits) => bits[0])).toEqual([1, 1]);
  });
});

describe('semantic lead', () => {
  it('weighs states by the trapezoid', () => {
    expect([...trapezoidWeights([0, 0.5, 1])]).toEqual([0.25, 0.5, 0.25]);
  });

  it('of a class is that of all sequences and all sets of revealed tokens', () => {
    const world = worldOf('lc4s', { length: 3, prior: [0.7, 0.3], ownTokens: 1, ownShare: 0.8 }) as LatentClassWorld;
    const { prior, emission } = world.latent;
    /** H(c, x_S), or H(x_S) without the class, in bits. */
    const entropy = (shown: number, withClass: boolean): number => {
      const masses = new Map<string, number>();
      for (const [c, p] of prior.entries()) {
        for (let code = 0; code < 8; code++) {
          const x = [code & 1, (code >> 1) & 1, code >> 2];
          const key = x.map((token, i) => ((shown >> i) & 1 ? token : '-')).join('') + (withClass ? String(c) : '');
          masses.set(key, (masses.get(key) ?? 0) + x.reduce((mass, token) => mass * emission[c * 2 + token], p));
        }
      }
      return [...masses.values()].reduce((bits, p) => bits - p * Math.log2(p), 0);
    };
    const about = (shown: number): number => entropy(0, true) + entropy(shown, false) - entropy(shown, true);
    const sets = Array.from({ length: 8 }, (_, set) => set);
    const shares = [0, sets.reduce((sum, set) => sum + entropy(set, false) / 8, 0) / entropy(7, false), 1];
    const known = [0, sets.reduce((sum, set) => sum + about(set) / 8, 0), about(7)].map((bits) => bits / entropy(0, true));
    const area = [0, 1].reduce(
      (sum, k) => sum + ((shares[k + 1] - shares[k]) * (known[k] + known[k + 1] - shares[k] - shares[k + 1])) / 2,
      0,
    );
    expect(exactClassLead(world, 2)).toBeCloseTo(area, 12);
  });

  it('of the coarse band is the area between its closed-form information and that of the image', () => {
    const world = worldOf('gmrf', { side: 4, rho: 0.9, sigmaRef: 0.02 }) as GaussianImageWorld;
    const sigmas = Float64Array.from({ length: 401 }, (_, k) => (k === 400 ? 0 : 80 * (0.01 / 80) ** (k / 399)));
    const band = world.eigenvalues.subarray(0, 4);
    const share = (eigenvalues: Float64Array, sigma: number): number =>
      gaussianInformationBits(eigenvalues, sigma) / gaussianInformationBits(eigenvalues, world.sigmaRef);
    const nodes = [...sigmas].filter((sigma) => sigma > world.sigmaRef);
    const f = [0, ...nodes.map((sigma) => share(world.eigenvalues, sigma)), 1];
    const coarse = [0, ...nodes.map((sigma) => share(band, sigma)), 1];
    const area = trapezoidWeights(f).reduce((sum, weight, k) => sum + weight * coarse[k], -0.5);
    expect(new BandLead(1, world, sigmas).expected()).toBeCloseTo(area, 4);
    expect(area).toBeGreaterThan(0.05);
  });
});
