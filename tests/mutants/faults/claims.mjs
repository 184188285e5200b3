import { faultsOf } from './faults-of.mjs';

const rule = faultsOf('claim rule');

/** Faults of the rules by which claims are judged, and of the results that they are about. */
export const CLAIM_FAULTS = [
  rule('supported', 'core/claims/verdict.ts', 'an estimate above 0 suffices', 'if (lo >= margin) return', 'if (lo >= 0) return'),
  rule(
    'contradicted',
    'core/claims/verdict.ts',
    'an interval that reaches below the margin',
    'if (hi < margin) return',
    'if (lo < margin) return',
  ),
  rule('reversed', 'core/claims/verdict.ts', 'any effect below 0', 'hi <= -margin', 'hi <= 0'),
  rule('equivalent', 'core/claims/verdict.ts', 'whatever the lower end', 'lo > -margin', 'lo > -Infinity'),
  rule('underpowered', 'core/claims/verdict.ts', 'twice as wide', 'hi - lo > 2 * margin', 'hi - lo > 4 * margin'),
  rule(
    'primary family',
    'core/claims/family.ts',
    'intervals at 95% each',
    'effectInterval(effect, levels[index])',
    'effectInterval(effect, 1 - alpha)',
  ),
  rule(
    'exploratory family',
    'core/claims/family.ts',
    'p-values as they are',
    'const rejected = adjusted[index] <= rate;',
    'const rejected = pValues[index] <= rate;',
  ),
  rule(
    'p-value of an effect',
    'core/claims/effect.ts',
    'one-sided',
    'return 2 * studentCdf(normalQuantile',
    'return studentCdf(normalQuantile',
  ),
  rule(
    'blocks of seeds',
    'core/claims/seed-blocks.ts',
    'every seed a block',
    'const count = Math.min(most, seeds.length);',
    'const count = seeds.length;',
  ),
  rule(
    'effect of training seeds',
    'core/claims/trained-effect.ts',
    'normal instead of Student’s tails',
    'const scale = Math.sqrt(degrees / chi2);',
    'const scale = 1 + 0 * chi2;',
  ),
  rule(
    'effect of training seeds',
    'core/claims/trained-effect.ts',
    'the error over samples is left out',
    'mean + shift + se * noise.gaussian()',
    'mean + shift + 0 * se * noise.gaussian()',
  ),
  rule(
    'weighted blocks',
    'core/claims/block-table.ts',
    'weights are ignored',
    'return sum / total;',
    'return (0 * sum) / total + values.reduce((all, value) => all + value, 0) / values.length;',
  ),
  rule(
    'integrated debt',
    'core/derived/debt.ts',
    'thresholds that are not reached cost nothing',
    'Math.min(costWithin(points, tau), dearest)',
    'Math.min(costWithin(points, tau), baseline(tau))',
  ),
  rule(
    'interest rate',
    'core/derived/debt.ts',
    'turned round',
    'const xs = ladder.map((tau) => -Math.log2(tau));',
    'const xs = ladder.map((tau) => Math.log2(tau));',
  ),
  rule(
    'steps to plateau',
    'core/derived/plateau.ts',
    'the estimate instead of its interval',
    'Math.max(Math.abs(lo), Math.abs(hi)) < delta',
    'Math.abs((lo + hi) / 2) < delta',
  ),
  rule('area under the curve', 'core/derived/area.ts', 'not divided by its range', 'return area / Math.log2(to / from);', 'return area;'),
];
