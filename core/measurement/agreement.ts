import type { MetricValue } from '../cells/result.js';
import { MIN_SAMPLES } from './metric-value.js';
import { wilsonSe } from './wilson-se.js';

/** Tokens of each sample that must agree at a distance, and how many do. */
export interface Agreements {
  /** (N) pairs that must agree. */
  readonly pairs: Int32Array;
  /** (N) pairs that do. */
  readonly agreeing: Int32Array;
}

/** World `agree`: the last token must repeat the first, L - 1 apart. @param tokens (N, L). */
export function keyAgreements(tokens: Uint8Array, length: number): Agreements {
  const n = tokens.length / length;
  return {
    pairs: new Int32Array(n).fill(1),
    agreeing: Int32Array.from({ length: n }, (_, s) => (tokens[s * length] === tokens[(s + 1) * length - 1] ? 1 : 0)),
  };
}

/**
 * World `dyck`: brackets that belong together must be of one type. Which belong together is read from opening and closing alone, so that
 * a wrong type does not change it; only pairs at least `span` apart count, and what has no partner does not.
 * @param tokens (N, L); tokens below `types` open, the others close.
 */
export function bracketAgreements(tokens: Uint8Array, length: number, types: number, span: number): Agreements {
  const n = tokens.length / length;
  const pairs = new Int32Array(n);
  const agreeing = new Int32Array(n);
  for (let s = 0; s < n; s++) {
    const open: number[] = [];
    for (let i = s * length; i < (s + 1) * length; i++) {
      if (tokens[i] < types) {
        open.push(i);
        continue;
      }
      const partner = open.pop();
      if (partner === undefined || i - partner < span) continue;
      pairs[s]++;
      if (tokens[i] - types === tokens[partner]) agreeing[s]++;
    }
  }
  return { pairs, agreeing };
}

/**
 * Chance-corrected agreement kappa = (A - A0) / (1 - A0), A = agreeing pairs over pairs. The standard error is that of the ratio over
 * samples, as pairs of one sample depend on one another, and is not 0 at perfect agreement (`wilsonSe`). Null where no pair is there.
 * @param chance A0, agreement of tokens that know nothing of each other.
 */
export function agreementKappa({ pairs, agreeing }: Agreements, chance: number, expected: number | null): MetricValue | null {
  const n = pairs.reduce((count, here) => count + (here > 0 ? 1 : 0), 0);
  if (n < MIN_SAMPLES) return null;
  const total = pairs.reduce((sum, here) => sum + here, 0);
  const agreement = agreeing.reduce((sum, here) => sum + here, 0) / total;
  const squares = pairs.reduce((sum, here, s) => sum + (agreeing[s] - agreement * here) ** 2, 0);
  const se = wilsonSe(squares / total ** 2, n) / (1 - chance);
  return { metric: 'agreement_kappa', value: (agreement - chance) / (1 - chance), se, n, expected };
}
