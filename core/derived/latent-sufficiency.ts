/** What a latent carries of the data, and what a decoder that treats tokens as independent given it loses. Bits per sequence. */
export interface LatentSufficiency {
  /** I(X; Z). */
  readonly information: number;
  /** I(X; Z) / H(X). */
  readonly share: number;
  /** TC(X | Z) = sum_i H(x_i | Z) - H(X | Z): lost by a factorised decoder. */
  readonly residualTotalCorrelation: number;
  /**
   * DTC(X) = H - L Z(L-1): the least information of any latent without residual. From H(X|Z) = sum_i H(x_i | x_rest, Z) <= sum_i
   * H(x_i | x_rest); Wyner's common information is the exact minimum.
   */
  readonly necessary: number;
}

/**
 * @param entropy H(X).
 * @param conditionalEntropy H(X | Z).
 * @param tokenEntropies sum_i H(x_i | Z).
 * @param lastTokenEntropies L Z(L-1) = sum_i H(x_i | x_rest).
 */
export function latentSufficiency(
  entropy: number,
  conditionalEntropy: number,
  tokenEntropies: number,
  lastTokenEntropies: number,
): LatentSufficiency {
  const information = entropy - conditionalEntropy;
  return {
    information,
    share: information / entropy,
    residualTotalCorrelation: tokenEntropies - conditionalEntropy,
    necessary: entropy - lastTokenEntropies,
  };
}
