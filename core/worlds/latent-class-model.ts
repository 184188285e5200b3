/** Tokens that are i.i.d. given a latent class; class c owns the tokens c*T .. c*T + T - 1 (T = `ownTokens`). */
export interface LatentClassModel {
  readonly length: number;
  readonly vocabulary: number;
  readonly classes: number;
  /** Tokens that each class owns. */
  readonly ownTokens: number;
  /** Probability that a token is one of its class's own. */
  readonly ownShare: number;
  /** Law of the class, (C). */
  readonly prior: Float64Array;
  /** `emission[c * V + v]` = p(x_i = v | c), row-major (C, V). */
  readonly emission: Float64Array;
}
