import { entropyBits } from './categorical.js';
import type { MarkovChain } from './chain.js';
import { ChebyshevInterval } from './chebyshev.js';

/** A hidden Markov model: a chain of states, each of which emits a token. */
export interface HiddenMarkovModel {
  /** Chain of the hidden states: its `vocabulary` is the number of states. */
  readonly states: MarkovChain;
  /** V. */
  readonly vocabulary: number;
  /** `emission[s * V + v]` = p(token v | state s), row-major (S, V). */
  readonly emission: Float64Array;
}

/**
 * H(x_t | x_0 .. x_{t-1}) in bits, t = 0..L-1, of a hidden Markov model.
 *
 * The past matters through the belief b about the state alone. With h(b) the entropy of the next token and
 * (T f)(b) = sum_v p(v | b) f(belief after v), the answer is (T^t h)(initial law). Functions on the simplex of beliefs are held by their
 * values on a tensor grid of Chebyshev points in log-odds: there a token shifts the belief and a move contracts it, so that the functions
 * stay analytic in a strip around the grid and the error falls exponentially with `points`.
 *
 * @param points Chebyshev points per coordinate.
 */
export function conditionalEntropies(model: HiddenMarkovModel, points: number): Float64Array {
  const grid = new BeliefGrid(model.states, points);
  const beliefs = Array.from({ length: grid.size }, (_, k) => grid.belief(k));
  let values = Float64Array.from(beliefs, (belief) => entropyBits(tokenLaw(model, belief), 0, model.vocabulary));
  const step = beliefs.map((belief) => stepCoefficients(model, grid, belief));
  const start = grid.coefficients(model.states.initial);
  return Float64Array.from({ length: model.states.length }, () => {
    const bits = dot(start, values);
    const before = values;
    values = Float64Array.from(step, (row) => dot(row, before));
    return bits;
  });
}

/** The row of T that belongs to `belief`: the weights of all grid values in (T f)(belief). */
function stepCoefficients(model: HiddenMarkovModel, grid: BeliefGrid, belief: Float64Array): Float64Array {
  const law = tokenLaw(model, belief);
  const row = new Float64Array(grid.size);
  for (const tokens of proportionalTokens(model)) {
    const probability = tokens.reduce((total, v) => total + law[v], 0);
    const after = grid.coefficients(beliefAfter(model, belief, tokens[0]));
    for (let k = 0; k < row.length; k += 1) row[k] += probability * after[k];
  }
  return row;
}

function tokenLaw({ vocabulary, emission }: HiddenMarkovModel, belief: Float64Array): Float64Array {
  const law = new Float64Array(vocabulary);
  belief.forEach((probability, s) => {
    for (let v = 0; v < vocabulary; v += 1) law[v] += probability * emission[s * vocabulary + v];
  });
  return law;
}

/** Law of the next state after token `v`. */
function beliefAfter({ states, vocabulary, emission }: HiddenMarkovModel, belief: Float64Array, v: number): Float64Array {
  const s = states.vocabulary;
  const filtered = belief.map((probability, state) => probability * emission[state * vocabulary + v]);
  const evidence = filtered.reduce((a, b) => a + b, 0);
  const next = new Float64Array(s);
  for (let a = 0; a < s; a += 1) for (let b = 0; b < s; b += 1) next[b] += (filtered[a] / evidence) * states.transition[a * s + b];
  return next;
}

/** Tokens whose likelihoods are proportional to each other teach the same about the state and are handled as one. */
function proportionalTokens({ states, vocabulary, emission }: HiddenMarkovModel): number[][] {
  const groups = new Map<string, number[]>();
  for (let v = 0; v < vocabulary; v += 1) {
    const column = Array.from({ length: states.vocabulary }, (_, s) => emission[s * vocabulary + v]);
    const total = column.reduce((a, b) => a + b, 0);
    const key = column.map((p) => (p / total).toPrecision(12)).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), v]);
  }
  return [...groups.values()];
}

/**
 * Tensor grid over beliefs about S states in the coordinates log(b_s / b_{S-1}), s < S - 1, between the extremes of the transition rows:
 * a belief after a move lies in their hull.
 */
class BeliefGrid {
  readonly size: number;
  private readonly axis: ChebyshevInterval;
  /** Largest |coordinate| that a move can lead to. */
  private readonly reach: number;

  constructor(
    private readonly chain: MarkovChain,
    private readonly points: number,
  ) {
    const { vocabulary: s, transition } = chain;
    this.axis = new ChebyshevInterval(points);
    this.size = points ** (s - 1);
    const ratio = transition.reduce((a, b) => Math.max(a, b)) / transition.reduce((a, b) => Math.min(a, b));
    // At least 1, so that a chain whose states are independent has a grid as well.
    this.reach = Math.max(1, Math.log(ratio));
  }

  /** The belief at grid point k. */
  belief(k: number): Float64Array {
    const s = this.chain.vocabulary;
    const odds = new Float64Array(s).fill(1);
    let rest = k;
    for (let i = 0; i + 1 < s; i += 1) {
      odds[i] = Math.exp(this.reach * (2 * this.axis.points[rest % this.points] - 1));
      rest = Math.floor(rest / this.points);
    }
    const total = odds.reduce((a, b) => a + b, 0);
    return odds.map((weight) => weight / total);
  }

  /** Weights of the grid values in the interpolant at `belief`. */
  coefficients(belief: Float64Array): Float64Array {
    const s = this.chain.vocabulary;
    let weights = Float64Array.of(1);
    for (let i = 0; i + 1 < s; i += 1) {
      const along = this.axis.coefficients((1 + Math.log(belief[i] / belief[s - 1]) / this.reach) / 2);
      const joined = new Float64Array(weights.length * this.points);
      along.forEach((factor, j) => {
        for (let k = 0; k < weights.length; k += 1) joined[j * weights.length + k] = factor * weights[k];
      });
      weights = joined;
    }
    return weights;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let k = 0; k < a.length; k += 1) total += a[k] * b[k];
  return total;
}
