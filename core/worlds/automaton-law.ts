import type { WeightedAutomaton } from './automaton.js';
import { entropyBits, inverseCdf } from './categorical.js';
import type { UniformSource } from './world.js';

/** The draw index of the state in which a sequence starts; token draws use index 0. */
const STATE_DRAW = 1;

/**
 * The normalised law of an automaton, as a walk with probabilities that depend on the position: from state s at position t the edge e is
 * taken with probability weight_e b_{t+1}(to) / b_t(s), where b_t(s) is the total weight of all ways from s at t to the end.
 */
export class AutomatonLaw {
  /** log(b_t(s)) less its largest value at t, row-major (L + 1, S); -Infinity where nothing leads to the end. */
  readonly future: Float64Array;
  /** p(first state), (S). */
  readonly initialLaw: Float64Array;
  /** Probability of each edge at each position given its state, row-major (L, E); 0 from states that do not occur. */
  readonly edgeLaw: Float64Array;
  /** p(state before position t), row-major (L + 1, S). */
  readonly occupancy: Float64Array;
  /** Edges of state s: `firstEdge[s]` up to `firstEdge[s + 1]`. */
  readonly firstEdge: Int32Array;
  /** log2 of the total weight of all sequences. */
  readonly log2Total: number;

  constructor(readonly automaton: WeightedAutomaton) {
    const { length, states, edges, initial, final } = automaton;
    this.future = new Float64Array((length + 1) * states);
    this.edgeLaw = new Float64Array(length * edges.length);
    this.firstEdge = Int32Array.from({ length: states + 1 }, (_, s) => edges.filter(({ from }) => from < s).length);
    let ahead = Float64Array.from(final);
    this.future.set(ahead.map(Math.log), length * states);
    let log2Scale = 0;
    for (let t = length - 1; t >= 0; t -= 1) {
      const here = new Float64Array(states);
      for (const { from, to, weight } of edges) here[from] += weight * ahead[to];
      edges.forEach(({ from, to, weight }, e) => {
        if (here[from] > 0) this.edgeLaw[t * edges.length + e] = (weight * ahead[to]) / here[from];
      });
      const largest = here.reduce((a, b) => Math.max(a, b));
      log2Scale += Math.log2(largest);
      ahead = here.map((weight) => weight / largest);
      this.future.set(ahead.map(Math.log), t * states);
    }
    const starts = initial.map((weight, s) => weight * ahead[s]);
    const total = starts.reduce((a, b) => a + b, 0);
    if (!(total > 0)) throw new RangeError(`The automaton writes no sequence of ${length} tokens.`);
    this.log2Total = Math.log2(total) + log2Scale;
    this.initialLaw = starts.map((weight) => weight / total);
    this.occupancy = this.occupancies();
  }

  private occupancies(): Float64Array {
    const { length, states, edges } = this.automaton;
    const occupancy = new Float64Array((length + 1) * states);
    occupancy.set(this.initialLaw);
    for (let t = 0; t < length; t += 1) {
      edges.forEach(({ from, to }, e) => {
        occupancy[(t + 1) * states + to] += occupancy[t * states + from] * this.edgeLaw[t * edges.length + e];
      });
    }
    return occupancy;
  }

  /** Draws sequence `sample` into `out[offset .. offset + L)`. */
  draw(uniforms: UniformSource, sample: number, out: Uint8Array, offset: number): void {
    const { length, states, edges } = this.automaton;
    let state = inverseCdf(this.initialLaw, 0, states, uniforms.at(sample, 0, STATE_DRAW));
    for (let t = 0; t < length; t += 1) {
      const first = this.firstEdge[state];
      const chosen = inverseCdf(this.edgeLaw, t * edges.length + first, this.firstEdge[state + 1] - first, uniforms.at(sample, t, 0));
      const edge = edges[first + chosen];
      out[offset + t] = edge.token;
      state = edge.to;
    }
  }

  /** log2 p of the sequence at `x[offset .. offset + L)`; -Infinity for one that the automaton does not write. */
  log2Prob(x: ArrayLike<number>, offset: number): number {
    let belief = this.initialLaw;
    let total = 0;
    for (let t = 0; t < this.automaton.length; t += 1) {
      const next = this.advance(belief, t, x[offset + t]);
      const evidence = next.reduce((a, b) => a + b, 0);
      if (evidence === 0) return -Infinity;
      total += Math.log2(evidence);
      belief = next.map((weight) => weight / evidence);
    }
    return total;
  }

  /** p(state after position t, token at t) of every state, (S), given the law `belief` (S) of the state before it. */
  advance(belief: Float64Array, t: number, token: number): Float64Array {
    const { states, edges } = this.automaton;
    const next = new Float64Array(states);
    for (let e = 0; e < edges.length; e += 1) {
      const edge = edges[e];
      if (edge.token === token) next[edge.to] += belief[edge.from] * this.edgeLaw[t * edges.length + e];
    }
    return next;
  }

  /** Adds the law of the token at position t, given the law `belief` (S) of the state before it, to `out` (V). */
  addTokenLaw(belief: ArrayLike<number>, t: number, out: Float64Array): void {
    const { edges } = this.automaton;
    edges.forEach(({ from, token }, e) => {
      out[token] += belief[from] * this.edgeLaw[t * edges.length + e];
    });
  }

  /** Law of the token at position t, (V). */
  positionLaw(t: number): Float64Array {
    const { states, vocabulary } = this.automaton;
    const law = new Float64Array(vocabulary);
    this.addTokenLaw(this.occupancy.subarray(t * states, (t + 1) * states), t, law);
    return law;
  }

  /** Law of an adjacent token pair at a uniformly random position, row-major (V, V). */
  adjacentPairLaw(): Float64Array {
    const { length, states, vocabulary: v } = this.automaton;
    const law = new Float64Array(v * v);
    for (let t = 0; t + 1 < length; t += 1) {
      const before = this.occupancy.subarray(t * states, (t + 1) * states);
      for (let a = 0; a < v; a += 1) this.addTokenLaw(this.advance(before, t, a), t + 1, law.subarray(a * v, (a + 1) * v));
    }
    return law.map((probability) => probability / (length - 1));
  }

  /** True when the tokens so far determine the state: entropies are then sums over states. */
  get isDeterministic(): boolean {
    const { edges } = this.automaton;
    const starts = this.initialLaw.filter((probability) => probability > 0).length;
    return starts === 1 && edges.every((edge, e) => e === 0 || edges[e - 1].from !== edge.from || edges[e - 1].token !== edge.token);
  }

  /**
   * H(x_t | x_0 .. x_{t-1}) in bits, (L), for a deterministic automaton: the entropy of the token law of each state, weighted by how
   * often it occurs.
   * @throws RangeError for another automaton.
   */
  conditionalEntropies(): Float64Array {
    if (!this.isDeterministic) throw new RangeError('The prefix does not determine the state of this automaton.');
    const { length, states, edges } = this.automaton;
    return Float64Array.from({ length }, (_, t) => {
      let bits = 0;
      for (let s = 0; s < states; s += 1) {
        const probability = this.occupancy[t * states + s];
        const first = this.firstEdge[s];
        if (probability > 0) bits += probability * entropyBits(this.edgeLaw, t * edges.length + first, this.firstEdge[s + 1] - first);
      }
      return bits;
    });
  }
}
