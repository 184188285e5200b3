import { binomials } from '../worlds/binomials.js';
import { forEachComposition, logFactorials } from '../worlds/compositions.js';
import { logSumExp } from '../worlds/categorical.js';
import type { LatentClassModel } from '../worlds/latent-class-model.js';

/** Largest table of group counts, (L + 1)^C entries, that is enumerated. */
const MAX_TABLE = 4_000_000;

/** Probability below which a state or a tail of revealed counts is dropped; the total dropped is reported as `lostMass`. */
const NEGLIGIBLE = 1e-10;

/**
 * Posterior of the other classes below which a class counts as settled: from there on the tokens are i.i.d. whatever the steps, so
 * the state need not be stepped further. The predictive law then errs by less than this share.
 */
const SETTLED = 1e-6;

/** Output law of a sampler on a latent-class world, through the counts of tokens per class-owned group. */
export interface GroupCountLaw {
  /** KL(p || q) in bits per sequence. */
  readonly marginalKlBits: number;
  /** E_q[-log2 p(x)] in bits per sequence. */
  readonly genNllBits: number;
  /** Probability dropped by pruning; the values above are those of the law that is left, renormalised. */
  readonly lostMass: number;
}

/**
 * Exact output law of K i.i.d. masked steps on a latent-class world, any prior.
 *
 * The posterior depends on the revealed tokens only through how many belong to each group, tokens within a group are equally
 * likely, and positions are exchangeable, under data and sampler alike; so the group counts are a Markov chain over the steps and
 * carry the whole KL. One step from counts n with m = L - |n| masked tokens adds a with probability
 * Binomial(|a|; m, 1/(K-k)) * Multinomial(a; predictive group law given n).
 *
 * @throws RangeError when the table of counts would be too large.
 */
export function maskedGroupCountLaw(latent: LatentClassModel, steps: number): GroupCountLaw {
  const { states, additions } = tablesOf(latent);
  const settled = new Float64Array(states.index.length);
  let law = new Float64Array(states.tableSize);
  law[0] = 1;
  for (let k = 0; k < steps; k += 1) {
    settle(law, states, settled);
    law = advance(law, states, additions, latent.length, 1 / (steps - k));
  }
  finishSettled(law, states, additions, settled, latent);
  return compareWithData(latent, law, states);
}

/** States and additions do not depend on the steps, and building them takes longer than a step, so they are built once a world. */
const tables = new WeakMap<LatentClassModel, { readonly states: States; readonly additions: Additions }>();

function tablesOf(latent: LatentClassModel): { readonly states: States; readonly additions: Additions } {
  const known = tables.get(latent);
  if (known !== undefined) return known;
  const states = enumerateStates(latent);
  const built = { states, additions: enumerateAdditions(latent, states.strides) };
  tables.set(latent, built);
  return built;
}

interface States {
  readonly tableSize: number;
  readonly strides: readonly number[];
  /** Table index, number of revealed tokens and counts of every state, ordered by the number of revealed tokens. */
  readonly index: Int32Array;
  readonly revealed: Uint8Array;
  readonly counts: Uint8Array;
  /** Predictive law of the group of a masked token, row-major (states, C). */
  readonly predictive: Float64Array;
  /** 1 where the posterior has settled on one class. */
  readonly isSettled: Uint8Array;
}

function enumerateStates(latent: LatentClassModel): States {
  const { length, classes } = latent;
  const tableSize = (length + 1) ** classes;
  if (tableSize > MAX_TABLE) {
    throw new RangeError(
      `The exact law of ${classes} classes at length ${length} needs ${tableSize} states; at most ${MAX_TABLE} are enumerated.`,
    );
  }
  const strides = Array.from({ length: classes }, (_, g) => (length + 1) ** g);
  const index: number[] = [];
  const revealed: number[] = [];
  const counts: number[] = [];
  const predictive: number[] = [];
  const isSettled: number[] = [];
  for (let n = 0; n <= length; n += 1) {
    forEachComposition(n, classes, (groups) => {
      index.push(groups.reduce((total, count, g) => total + count * strides[g], 0));
      revealed.push(n);
      counts.push(...groups);
      const law = predictiveGroups(latent, groups);
      predictive.push(...law);
      isSettled.push(Math.max(...law) > latent.ownShare - SETTLED ? 1 : 0);
    });
  }
  return {
    tableSize,
    strides,
    index: Int32Array.from(index),
    revealed: Uint8Array.from(revealed),
    counts: Uint8Array.from(counts),
    predictive: Float64Array.from(predictive),
    isSettled: Uint8Array.from(isSettled),
  };
}

/** p(group of the next token | counts). */
function predictiveGroups(latent: LatentClassModel, counts: Uint8Array): Float64Array {
  const { classes, prior, ownShare } = latent;
  const other = (1 - ownShare) / (classes - 1);
  const posterior = new Float64Array(classes);
  for (let c = 0; c < classes; c += 1) posterior[c] = Math.log(prior[c]) + counts[c] * Math.log(ownShare / other);
  const total = logSumExp(posterior, 0, classes);
  return posterior.map((logWeight) => other + (ownShare - other) * Math.exp(logWeight - total));
}

/**
 * All vectors of added counts, ordered by their sum, each as an extension of a smaller one by one token of its last group: the
 * factor prod_g pi_g^a_g / a_g! is then one multiplication per vector.
 */
interface Additions {
  readonly parent: Int32Array;
  readonly group: Uint8Array;
  /** 1 / a_g of the extended group. */
  readonly reciprocal: Float64Array;
  /** Offset in the table of counts. */
  readonly offset: Int32Array;
  /** `ends[b]` = number of vectors whose sum is at most b. */
  readonly ends: Int32Array;
}

function enumerateAdditions(latent: LatentClassModel, strides: readonly number[]): Additions {
  const { length, classes } = latent;
  const parent = [0];
  const group = [0];
  const reciprocal = [1];
  const offset = [0];
  const lastCount = [0];
  const ends = [1];
  let from = 0;
  for (let sum = 1; sum <= length; sum += 1) {
    const to = parent.length;
    for (let p = from; p < to; p += 1) {
      for (let g = group[p]; g < classes; g += 1) {
        const count = g === group[p] ? lastCount[p] + 1 : 1;
        parent.push(p);
        group.push(g);
        lastCount.push(count);
        reciprocal.push(1 / count);
        offset.push(offset[p] + strides[g]);
      }
    }
    from = to;
    ends.push(parent.length);
  }
  return {
    parent: Int32Array.from(parent),
    group: Uint8Array.from(group),
    reciprocal: Float64Array.from(reciprocal),
    offset: Int32Array.from(offset),
    ends: Int32Array.from(ends),
  };
}

/** The law of the counts after one step in which each masked token is revealed with probability `reveal`. */
function advance(law: Float64Array, states: States, additions: Additions, length: number, reveal: number): Float64Array<ArrayBuffer> {
  const next = new Float64Array(law.length);
  const classes = states.strides.length;
  const { offset } = additions;
  const factor = new Float64Array(additions.parent.length);
  const tails = revealTails(length, reveal);
  for (let s = 0; s < states.index.length; s += 1) {
    const probability = law[states.index[s]];
    if (probability < NEGLIGIBLE) continue;
    const { orders, survival } = tails[length - states.revealed[s]];
    const base = states.index[s];
    factor[0] = probability;
    next[base] += probability * orders[0];
    for (let b = 1; b < orders.length && probability * survival[b] > NEGLIGIBLE; b += 1) {
      const [from, to] = [additions.ends[b - 1], additions.ends[b]];
      extend(factor, additions, states.predictive, s * classes, from, to);
      for (let j = from; j < to; j += 1) next[base + offset[j]] += factor[j] * orders[b];
    }
  }
  return next;
}

/** Moves the mass of settled states out of `law` into `settled`, one entry a state. */
function settle(law: Float64Array, states: States, settled: Float64Array): void {
  for (let s = 0; s < states.index.length; s += 1) {
    if (states.isSettled[s] === 0) continue;
    settled[s] += law[states.index[s]];
    law[states.index[s]] = 0;
  }
}

/** Adds the final counts that settled states lead to: Multinomial(m; predictive law) for m masked tokens. */
function finishSettled(law: Float64Array, states: States, additions: Additions, settled: Float64Array, latent: LatentClassModel): void {
  const factor = new Float64Array(additions.parent.length);
  const logFactorial = logFactorials(latent.length);
  for (let s = 0; s < states.index.length; s += 1) {
    if (settled[s] < NEGLIGIBLE) continue;
    const masked = latent.length - states.revealed[s];
    factor[0] = settled[s] * Math.exp(logFactorial[masked]);
    extend(factor, additions, states.predictive, s * latent.classes, 1, additions.ends[masked]);
    const base = states.index[s];
    const from = masked === 0 ? 0 : additions.ends[masked - 1];
    for (let j = from; j < additions.ends[masked]; j += 1) law[base + additions.offset[j]] += factor[j];
  }
}

/** factor[j] = factor[parent] * pi_g / a_g for the additions j in [from, to): extends products of known additions by one token. */
function extend(factor: Float64Array, additions: Additions, predictive: Float64Array, row: number, from: number, to: number): void {
  const { parent, group, reciprocal } = additions;
  for (let j = from; j < to; j += 1) factor[j] = factor[parent[j]] * predictive[row + group[j]] * reciprocal[j];
}

/** For m masked tokens: `orders[b]` = Binomial(b; m, reveal) b!, `survival[b]` = P(at least b revealed). */
function revealTails(length: number, reveal: number): { orders: Float64Array; survival: Float64Array }[] {
  const choose = binomials(length);
  return choose.map((ways, m) => {
    const orders = new Float64Array(m + 1);
    const survival = new Float64Array(m + 1);
    let factorial = 1;
    for (let b = 0; b <= m; b += 1) {
      factorial *= Math.max(b, 1);
      survival[b] = ways[b] * reveal ** b * (1 - reveal) ** (m - b);
      orders[b] = survival[b] * factorial;
    }
    for (let b = m - 1; b >= 0; b -= 1) survival[b] += survival[b + 1];
    return { orders, survival };
  });
}

function compareWithData(latent: LatentClassModel, law: Float64Array, states: States): GroupCountLaw {
  const { length, classes, ownTokens, ownShare, prior } = latent;
  const logFactorial = logFactorials(length);
  const logOther = Math.log((1 - ownShare) / (classes - 1));
  const logJoint = new Float64Array(classes);
  let marginalKlBits = 0;
  let genNllBits = 0;
  let mass = 0;
  for (let s = 0; s < states.index.length; s += 1) {
    if (states.revealed[s] < length) continue;
    const counts = states.counts.subarray(s * classes, (s + 1) * classes);
    for (let c = 0; c < classes; c += 1)
      logJoint[c] = Math.log(prior[c]) + counts[c] * Math.log(ownShare) + (length - counts[c]) * logOther;
    const logGroups = logSumExp(logJoint, 0, classes);
    let logWays = logFactorial[length];
    for (const count of counts) logWays -= logFactorial[count];
    const sampled = law[states.index[s]];
    const data = Math.exp(logWays + logGroups);
    mass += sampled;
    genNllBits -= (sampled * (logGroups - length * Math.log(ownTokens))) / Math.LN2;
    marginalKlBits += data * (Math.log2(data) - Math.log2(sampled));
  }
  return { marginalKlBits: marginalKlBits + Math.log2(mass), genNllBits: genNllBits / mass, lostMass: 1 - mass };
}
