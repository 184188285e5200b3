import type { TokenScores } from '../../cells/result.js';
import { SUB_BATCH } from '../../grid/vocabulary.js';
import type { CheckedNetwork } from '../../inference/checked-network.js';
import { measureAutoregressiveNll } from '../../measurement/autoregressive-nll.js';
import { softmax } from '../../samplers/categorical.js';
import { TokenPass } from '../../samplers/token-pass.js';
import { entropyBits } from '../../worlds/categorical.js';
import { subBatches } from '../cell-context.js';

/** Sequences to score. */
export interface ScoredTokens {
  /** (N, L). */
  readonly tokens: Uint8Array;
  readonly length: number;
  readonly vocabulary: number;
  /** How many of the sequences, from the first, are scored token by token as well. */
  readonly kept: number;
}

/** What a scorer says of sequences. */
export interface Scores {
  /** -log2 of every sequence, (N). */
  readonly bits: Float64Array;
  /** Of the first `kept` sequences, token by token, (kept, L). */
  readonly tokens: TokenScores;
}

/** Scores every sequence under a decoder, one call a sub-batch. */
export async function scoreWhole(scorer: CheckedNetwork, scored: ScoredTokens): Promise<Scores> {
  const { tokens, length, vocabulary } = scored;
  const perSample = length * vocabulary;
  scorer.requireSizes({ tokens: length, logits: perSample });
  const scores = new ScoreSheet(scored);
  const feed = new Int32Array(SUB_BATCH * length);
  const logits = new Float32Array(SUB_BATCH * perSample);
  const probabilities = new Float64Array(vocabulary);
  for (const { rows, samples } of subBatches(scores.bits.length)) {
    const [first] = samples;
    feed.set(tokens.subarray(first * length, (first + rows) * length));
    await scorer.run(rows, { tokens: feed }, { logits: { data: logits, perSample } }, { step: 0, samples });
    for (let i = 0; i < rows * length; i++) {
      softmax(logits, i * vocabulary, vocabulary, probabilities);
      scores.bits[first + Math.floor(i / length)] -= Math.log2(probabilities[feed[i]]);
      scores.note(first * length + i, feed[i], probabilities);
    }
  }
  return scores;
}

/** Scores every sequence under a network with a belief state, one call a token. */
export async function scoreByToken(scorer: CheckedNetwork, scored: ScoredTokens): Promise<Scores> {
  const { tokens, length, vocabulary } = scored;
  const pass = new TokenPass(scorer, length, vocabulary);
  const scores = new ScoreSheet(scored);
  const unobserved = { onPrediction: () => undefined, onStepEnd: () => undefined };
  const note = (sample: number, position: number, token: number, probabilities: Float64Array): void =>
    scores.note(sample * length + position, token, probabilities);
  for (const subBatch of subBatches(scores.bits.length))
    await measureAutoregressiveNll(pass, subBatch, 0, length, tokens, scores.bits, unobserved, note);
  return scores;
}

class ScoreSheet implements Scores {
  readonly bits: Float64Array;
  readonly tokens: TokenScores;
  private readonly noted: number;

  constructor(private readonly scored: ScoredTokens) {
    this.bits = new Float64Array(scored.tokens.length / scored.length);
    this.noted = scored.kept * scored.length;
    this.tokens = { nll: new Float32Array(this.noted), entropy: new Float32Array(this.noted) };
  }

  /** @param index Of the token among all, `sample * L + position`. */
  note(index: number, token: number, probabilities: Float64Array): void {
    if (index >= this.noted) return;
    this.tokens.nll[index] = -Math.log2(probabilities[token]);
    this.tokens.entropy[index] = entropyBits(probabilities, 0, this.scored.vocabulary);
  }
}
