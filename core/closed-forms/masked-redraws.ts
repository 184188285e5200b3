import { inverseCdf } from '../worlds/categorical.js';
import { maskedPosterior } from '../worlds/posteriors/masked.js';
import type { SequenceWorld } from '../worlds/world.js';
import type { SeededNoise } from './seeded-noise.js';

/** Fills the tokens of one sequence, all masked at first, (L). */
type Walk = (tokens: Uint8Array, noise: SeededNoise) => void;

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
  };
}

/** `remdm` with the float64 posterior: at a step from t to s revealed tokens are masked again, and masked ones drawn given those of t. */
export function remaskingWalk(world: SequenceWorld, steps: number, eta: number): Walk {
  const { length, vocabulary } = world;
  const law = new Float64Array(length * vocabulary);
  return (tokens, noise) => {
    for (let k = 0; k < steps; k += 1) {
      const [t, s] = [1 - k / steps, 1 - (k + 1) / steps];
      const sigma = t === 1 ? 0 : Math.min(eta, s / (1 - t));
      const reveal = (1 - s - (1 - sigma) * (1 - t)) / t;
      maskedPosterior(world, tokens, law);
      for (let i = 0; i < length; i += 1) {
        const u = noise.uniform();
        if (tokens[i] !== vocabulary) {
          if (u < sigma) tokens[i] = vocabulary;
        } else if (u < reveal) tokens[i] = inverseCdf(law, i * vocabulary, vocabulary, noise.uniform());
      }
    }
  };
}
