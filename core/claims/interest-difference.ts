import { interestRate, type CostPoint } from '../derived/index.js';

/**
 * Interest rate of tokens less that of images over a ladder. Where images do not reach a threshold the difference counts against the claim that tokens
 * pay more, -Infinity; where only tokens do not, they pay without end.
 */
export function interestDifference(tokens: readonly CostPoint[], images: readonly CostPoint[], ladder: readonly number[]): number {
  const ofImages = interestRate(images, ladder);
  if (Number.isNaN(ofImages)) return -Infinity;
  const ofTokens = interestRate(tokens, ladder);
  return Number.isNaN(ofTokens) ? Infinity : ofTokens - ofImages;
}
