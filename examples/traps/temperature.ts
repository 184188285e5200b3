/**
 * Trap 2: judging a sampler by the perplexity of its samples.
 *
 * Sampling at temperature 1/2 makes every sequence more typical, so its generative perplexity falls, while the law of the samples moves
 * away from the data. On the Markov chain `m4` everything is exact: gen-PPL falls from 2.561 to 1.598, and KL(samples || data) rises from 0 to
 * .267 bits a token. The unigram entropy of the samples does not tell either, because every token stays equally frequent.
 *
 * The right way: the KL of the law, from exact likelihoods under both laws.
 */
import { pointwiseKlBits } from '../../core/measurement/marginal-kl.js';
import { moments } from '../../core/measurement/moments.js';
import { inverseCdf } from '../../core/worlds/categorical.js';
import { chainLog2Prob, type MarkovChainWorld } from '../../core/worlds/markov-chain.js';
import type { MarkovChain } from '../../core/worlds/chain.js';

/** The chain that temperature T makes of a chain: rows to the power of 1/T, normalised. The uniform first token stays. */
export function tempered(chain: MarkovChain, temperature: number): MarkovChain {
  const { vocabulary: v } = chain;
  const transition = chain.transition.map((p) => p ** (1 / temperature));
  for (let u = 0; u < v; u++) {
    const row = transition.subarray(u * v, (u + 1) * v);
    const total = row.reduce((a, b) => a + b, 0);
    row.forEach((p, w) => (row[w] = p / total));
  }
  return { ...chain, transition };
}

/** What can be said of a sampler at one temperature, per token. */
export interface Judgement {
  readonly temperature: number;
  /** 2^(mean -log2 p of samples): lower looks better. */
  readonly genPpl: number;
  /** KL(data || samples) in bits with its standard error: lower is better. */
  readonly marginalKl: number;
  readonly se: number;
}

/** Draws `samples` sequences at a temperature, and as many of the data, and judges both ways. */
export function judge(world: MarkovChainWorld, temperature: number, samples: number, uniform: () => number): Judgement {
  const { length, chain } = world;
  const sampler = tempered(chain, temperature);
  const tokens = new Uint8Array(length);
  let genNll = 0;
  const dataBits = new Float64Array(samples);
  const modelBits = new Float64Array(samples);
  for (let s = 0; s < samples; s++) {
    drawFrom(sampler, uniform, tokens);
    genNll -= world.log2Prob(tokens, 0) / (samples * length);
    world.draw({ at: uniform }, s, tokens, 0);
    dataBits[s] = -world.log2Prob(tokens, 0);
    modelBits[s] = -chainLog2Prob(sampler, tokens, 0);
  }
  const { mean, se } = moments(pointwiseKlBits(dataBits, modelBits));
  return { temperature, genPpl: 2 ** genNll, marginalKl: mean / length, se: se / length };
}

function drawFrom({ vocabulary: v, initial, transition }: MarkovChain, uniform: () => number, out: Uint8Array): void {
  out[0] = inverseCdf(initial, 0, v, uniform());
  for (let i = 1; i < out.length; i++) out[i] = inverseCdf(transition, out[i - 1] * v, v, uniform());
}

/** Rates of a tempered chain in bits per token, exact: generative NLL, entropy, KL(samples || data). For chains whose law is uniform. */
export function exactRates(chain: MarkovChain, temperature: number): { genNll: number; entropy: number; kl: number } {
  const { transition } = tempered(chain, temperature);
  const perState = 1 / chain.vocabulary;
  let genNll = 0;
  let entropy = 0;
  transition.forEach((q, k) => {
    genNll -= perState * q * Math.log2(chain.transition[k]);
    entropy -= perState * q * Math.log2(q);
  });
  return { genNll, entropy, kl: genNll - entropy };
}
