import type { World } from '../../grid/vocabulary.js';
import type { Parameters } from '../../cells/cell.js';

/** A world small enough to be enumerated, and its law written down apart from core: `weight(x)` is p(x) up to a factor. */
export interface SmallWorld {
  readonly world: World;
  readonly parameters: Parameters;
  readonly length: number;
  readonly vocabulary: number;
  readonly weight: (x: readonly number[]) => number;
}

/** Strings of brackets: `types` opening ones, then the closing ones in the same order. */
function balanced(x: readonly number[], types: number, depth: number): boolean {
  const open: number[] = [];
  for (const token of x) {
    if (token < types) open.push(token);
    else if (open.pop() !== token - types) return false;
    if (open.length > depth) return false;
  }
  return open.length === 0;
}

/** Sum over all paths of hidden states of the probability of path and tokens. */
function hiddenPathSum(x: readonly number[], states: number, stay: number, own: number, share: number): number {
  const emits = (s: number, token: number): number => (Math.floor(token / own) === s ? share / own : (1 - share) / (states * own - own));
  const from = (t: number, before: number | null): number => {
    if (t === x.length) return 1;
    let total = 0;
    for (let s = 0; s < states; s++) {
      const move = before === null ? 1 / states : s === before ? stay : (1 - stay) / (states - 1);
      total += move * emits(s, x[t]) * from(t + 1, s);
    }
    return total;
  };
  return from(0, null);
}

/** Small copies of the worlds with an automaton, each with parameters that are not the published ones. */
export const SMALL_WORLDS: readonly SmallWorld[] = [
  {
    world: 'pair',
    parameters: { length: 6, vocabulary: 3 },
    length: 6,
    vocabulary: 3,
    weight: (x) => (x.every((token, i) => token === x[i - (i % 2)]) ? 1 : 0),
  },
  {
    world: 'par',
    parameters: { length: 7, vocabulary: 2 },
    length: 7,
    vocabulary: 2,
    weight: (x) => (x.reduce((product, token) => product * (token === 1 ? -1 : 1), 1) === 1 ? 1 : 0),
  },
  {
    world: 'par',
    parameters: { length: 5, vocabulary: 3 },
    length: 5,
    vocabulary: 3,
    weight: (x) => (x.reduce((a, b) => a + b) % 3 === 0 ? 1 : 0),
  },
  {
    world: 'dyck',
    parameters: { length: 8, types: 2, depth: 3 },
    length: 8,
    vocabulary: 4,
    weight: (x) => (balanced(x, 2, 3) ? 1 : 0),
  },
  {
    world: 'dyck',
    parameters: { length: 6, types: 1, depth: 2 },
    length: 6,
    vocabulary: 2,
    weight: (x) => (balanced(x, 1, 2) ? 1 : 0),
  },
  {
    world: 'agree',
    parameters: { length: 5, keys: 3, fillers: 2 },
    length: 5,
    vocabulary: 5,
    weight: (x) => (x[0] < 3 && x[4] === x[0] && x.slice(1, 4).every((token) => token >= 3) ? 1 : 0),
  },
  {
    world: 'hmm3',
    parameters: { length: 5, states: 3, stay: 0.8, ownTokens: 1, ownShare: 0.7 },
    length: 5,
    vocabulary: 3,
    weight: (x) => hiddenPathSum(x, 3, 0.8, 1, 0.7),
  },
  {
    world: 'hmm3',
    parameters: { length: 5, states: 2, stay: 0.9, ownTokens: 2, ownShare: 0.6 },
    length: 5,
    vocabulary: 4,
    weight: (x) => hiddenPathSum(x, 2, 0.9, 2, 0.6),
  },
];
