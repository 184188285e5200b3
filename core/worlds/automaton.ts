/** One move of an automaton: it goes from one state to another and writes a token. */
export interface AutomatonEdge {
  readonly from: number;
  readonly to: number;
  readonly token: number;
  /** Positive weight; the law of sequences is normalised as a whole, so weights need not be probabilities. */
  readonly weight: number;
}

/**
 * A weighted finite automaton over sequences of fixed length: the weight of a sequence is the sum, over all walks that write it, of
 * initial weight x edge weights x final weight, and p(x) is that weight over the total. Hidden Markov chains, bracket languages, parity
 * and agreement are all of this kind (Mohri, "Weighted automata algorithms", 2009).
 */
export interface WeightedAutomaton {
  /** L, in tokens. */
  readonly length: number;
  /** V. */
  readonly vocabulary: number;
  /** S. */
  readonly states: number;
  /** Weight of starting in each state, (S). */
  readonly initial: Float64Array;
  /** Weight of ending in each state, (S). */
  readonly final: Float64Array;
  /** Ordered by state, then token, then target. */
  readonly edges: readonly AutomatonEdge[];
}

/** An automaton with its edges in order. @throws RangeError when an edge names a state or token that does not exist. */
export function weightedAutomaton(automaton: WeightedAutomaton): WeightedAutomaton {
  const { states, vocabulary } = automaton;
  for (const { from, to, token, weight } of automaton.edges) {
    if (!(from < states && to < states && token < vocabulary && weight > 0)) {
      throw new RangeError(
        `Edge ${from} -> ${to} with token ${token} and weight ${weight} does not fit ${states} states and ${vocabulary} tokens.`,
      );
    }
  }
  const edges = [...automaton.edges].sort((a, b) => a.from - b.from || a.token - b.token || a.to - b.to);
  return { ...automaton, edges };
}

/** The weights (S) that put everything on one state. */
export function onlyState(states: number, state: number): Float64Array {
  const weights = new Float64Array(states);
  weights[state] = 1;
  return weights;
}
