import type { AutomatonLaw } from '../automaton-law.js';

/**
 * Log-evidence in nats against a token that contradicts a revealed one. It is finite so that revealed tokens which no sequence of the
 * world joins (a sampler that decides in parallel makes such) still have a posterior: that of the sequences with the fewest
 * contradictions. Elsewhere e^-200 is nothing.
 */
export const CONTRADICTION = -200;

const { exp, log } = Math;
const NOTHING = Number.NEGATIVE_INFINITY;

/**
 * Exact posterior marginals of an automaton's tokens: forward-backward in the log domain, p(x_i = v | evidence) with
 * p(evidence | x) = prod_i exp(evidence_i(x_i)).
 *
 * @param evidence (L, V) log-evidence in nats, finite.
 * @param out (L, V) probabilities.
 */
export function automatonPosterior(law: AutomatonLaw, evidence: Float64Array, out: Float64Array): void {
  const { length, vocabulary } = law.automaton;
  const graph = compiled(law);
  const forward = forwardMessages(graph, evidence, length, vocabulary);
  let behind = Float64Array.from(law.automaton.final, log);
  const scores = new Float64Array(graph.count);
  for (let t = length - 1; t >= 0; t -= 1) {
    for (let e = 0; e < graph.count; e += 1) {
      scores[e] = graph.logWeight[e] + evidence[t * vocabulary + graph.token[e]] + behind[graph.to[e]];
    }
    const next = new Float64Array(graph.states);
    sumInto(scores, graph.from, graph.count, next);
    const base = t * graph.states;
    for (let e = 0; e < graph.count; e += 1) scores[e] += forward[base + graph.from[e]];
    sumInto(scores, graph.token, graph.count, out.subarray(t * vocabulary, (t + 1) * vocabulary));
    toProbabilities(out, t * vocabulary, vocabulary);
    behind = lessLargest(next);
  }
}

/** Edges as arrays, for the inner loops. */
interface CompiledEdges {
  readonly states: number;
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly token: Int32Array;
  readonly logWeight: Float64Array;
  readonly logInitial: Float64Array;
}

const known = new WeakMap<AutomatonLaw, CompiledEdges>();

function compiled(law: AutomatonLaw): CompiledEdges {
  const cached = known.get(law);
  if (cached !== undefined) return cached;
  const { states, edges, initial } = law.automaton;
  const graph = {
    states,
    count: edges.length,
    from: Int32Array.from(edges, (edge) => edge.from),
    to: Int32Array.from(edges, (edge) => edge.to),
    token: Int32Array.from(edges, (edge) => edge.token),
    logWeight: Float64Array.from(edges, (edge) => log(edge.weight)),
    logInitial: Float64Array.from(initial, log),
  };
  known.set(law, graph);
  return graph;
}

/** Log-weights (L, S) of every state before each position given the evidence before it, each row less its largest value. */
function forwardMessages(graph: CompiledEdges, evidence: Float64Array, length: number, vocabulary: number): Float64Array {
  const { states, count } = graph;
  const messages = new Float64Array(length * states);
  messages.set(lessLargest(Float64Array.from(graph.logInitial)));
  const scores = new Float64Array(count);
  for (let t = 0; t + 1 < length; t += 1) {
    for (let e = 0; e < count; e += 1) {
      scores[e] = messages[t * states + graph.from[e]] + graph.logWeight[e] + evidence[t * vocabulary + graph.token[e]];
    }
    const next = messages.subarray((t + 1) * states, (t + 2) * states);
    sumInto(scores, graph.to, count, next);
    lessLargest(next);
  }
  return messages;
}

/** out[k] = log sum of exp(scores[e]) over the e with key[e] = k; -Infinity where there is none. */
function sumInto(scores: Float64Array, key: Int32Array, count: number, out: Float64Array): void {
  const sums = new Float64Array(out.length);
  out.fill(NOTHING);
  for (let e = 0; e < count; e += 1) if (scores[e] > out[key[e]]) out[key[e]] = scores[e];
  for (let e = 0; e < count; e += 1) if (scores[e] > NOTHING) sums[key[e]] += exp(scores[e] - out[key[e]]);
  for (let k = 0; k < out.length; k += 1) if (sums[k] > 0) out[k] += log(sums[k]);
}

/** Takes the largest entry off every entry, in place. */
function lessLargest<T extends Float64Array>(values: T): T {
  let largest = NOTHING;
  for (const value of values) if (value > largest) largest = value;
  for (let i = 0; i < values.length; i += 1) values[i] -= largest;
  return values;
}

function toProbabilities(x: Float64Array, offset: number, count: number): void {
  let largest = NOTHING;
  for (let v = offset; v < offset + count; v += 1) if (x[v] > largest) largest = x[v];
  let total = 0;
  for (let v = offset; v < offset + count; v += 1) {
    x[v] = exp(x[v] - largest);
    total += x[v];
  }
  for (let v = offset; v < offset + count; v += 1) x[v] /= total;
}
