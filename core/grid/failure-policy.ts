import type { FailurePolicy } from './spec.js';

/**
 * Why a sweep must end by its failure policy, as a sentence; null while it may go on.
 * @param failed Failed cells of the sweep.
 * @param total All its cells.
 */
export function policyProblem({ onFailure, maxFailedShare }: FailurePolicy, failed: number, total: number): string | null {
  if (failed === 0) return null;
  const count = `${failed} of ${total} cells failed`;
  if (onFailure === 'fail_fast') return `${count}, and the policy is to fail fast.`;
  if (failed > maxFailedShare * total) return `${count}; the policy allows a share of ${maxFailedShare}.`;
  return null;
}
