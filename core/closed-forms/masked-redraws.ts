import { inverseCdf } from '../worlds/categorical.js';
import { maskedPosterior } from '../worlds/posteriors/masked.js';
import type { SequenceWorld } from '../worlds/world.js';
import { drawnFrom } from './drawn-from.js';
import type { SeededNoise } from './seeded-noise.js';

/** Fills the tokens of one sequence, all masked at first, (L); returns the calls that it makes. */
type Walk = (tokens: Uint8Array, noise: SeededNoise) => number;

/**
 * `maskgit` with the float64 posterior: at step k of K all masked positions get a token; those that stay masked are the
 * max(1, floor(L cos(pi (k+1) / 2K))) of the smallest ln p + temperature (1 - (k+1)/K) Gumbel, but at least one less than before and
 * none at the end.
 */
export function maskGitWalk(world: SequenceWorld, steps: number, temperature: number): Walk {
  const { length, vocabulary } = world;
  const law = new Float64Array(length * vocabulary);
  return (tokens, noise) => {
    for (let k = 1; k <= steps; k += 1) {
      maskedPosterior(world, tokens, law);
      const candidates = [...tokens.keys()]
        .filter((i) => tokens[i] === vocabulary)
        .map((position) => {
          const token = inverseCdf(law, position * vocabulary, vocabulary, noise.uniform());
          // -ln of a unit exponential is a Gumbel number.
          const gumbel = -Math.log(-Math.log(1 - noise.uniform()));
          return { position, token, score: Math.log(law[position * vocabulary + token]) + temperature * (1 - k / steps) * gumbel };
        })
        .sort((a, b) => a.score - b.score);
      const wanted = Math.floor(length * Math.cos((Math.PI / 2) * (k / steps)));
      const masked = k === steps ? 0 : Math.max(1, Math.min(candidates.length - 1, wanted));
      for (const { position, token } of candidates.slice(masked)) tokens[position] = token;
    }
    return steps;
  };
}

/** How `remdm` masks tokens again; times run from 1 to 0. */
export interface Remasking {
  readonly strategy: 'cap' | 'rescale' | 'conf';
  readonly eta: number;
  readonly phase: 'always' | 'switch' | 'loop';
  readonly on: number;
  readonly off: number;
  readonly alphaOn: number;
}

/**
 * `remdm` with the float64 posterior: at a step from t to s revealed tokens are masked again, and masked ones drawn given those of t, from
 * the nucleus of their laws. A call is made at a step at which a token is drawn.
 */
export function remaskingWalk(world: SequenceWorld, steps: number, rule: Remasking, topP = 1): Walk {
  const { length, vocabulary } = world;
  const law = new Float64Array(length * vocabulary);
  return (tokens, noise) => {
    const confidence = new Map<number, number>();
    let calls = 0;
    for (let k = 0; k < steps; k += 1) {
      const [t, s] = [1 - k / steps, 1 - (k + 1) / steps];
      const [alphaT, alphaS] = [alphaAt(t, rule), alphaAt(s, rule)];
      const sigma = alphaT === 0 || !isOn(t, rule) ? 0 : sigmaOf((1 - alphaS) / alphaT, rule);
      const masked = [...tokens.keys()].filter((i) => tokens[i] === vocabulary);
      const revealed = [...tokens.keys()].filter((i) => tokens[i] !== vocabulary);
      const doubts = revealed.map((i) => Math.exp(1 - (confidence.get(i) ?? 0)));
      const doubt = doubts.reduce((sum, one) => sum + one, 0);
      const spread = rule.strategy === 'conf';
      const again = revealed.filter((_, n) => noise.uniform() < (spread ? (sigma * doubts[n]) / doubt : sigma));
      const drawn = masked.filter(() => noise.uniform() < (alphaS - (1 - (spread ? 0 : sigma)) * alphaT) / (1 - alphaT));
      if (drawn.length > 0) {
        calls += 1;
        maskedPosterior(world, tokens, law);
        for (const i of drawn) {
          const own = drawnFrom(law.slice(i * vocabulary, (i + 1) * vocabulary), 1, topP);
          tokens[i] = inverseCdf(own, 0, vocabulary, noise.uniform());
          confidence.set(i, own[tokens[i]]);
        }
      }
      for (const i of again) tokens[i] = vocabulary;
    }
    return calls;
  };
}

function alphaAt(t: number, { phase, on, off, alphaOn }: Remasking): number {
  if (phase !== 'loop') return 1 - t;
  if (t <= off) return alphaOn + (1 - alphaOn) * (1 - t / off);
  return Math.min(alphaOn, (alphaOn * (1 - t)) / (1 - on));
}

function isOn(t: number, { phase, on, off }: Remasking): boolean {
  if (phase === 'loop') return off < t && t <= on;
  return phase === 'always' || t <= on;
}

function sigmaOf(most: number, { strategy, eta }: Remasking): number {
  const limited = Math.min(1, most);
  return strategy === 'rescale' ? limited * eta : Math.min(limited, eta);
}
