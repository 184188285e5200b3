import { faultsOf } from './faults-of.mjs';

const world = faultsOf('world');

/** Faults of the exact worlds, their posteriors and their names. */
export const WORLD_FAULTS = [
  world(
    'm4',
    'core/worlds/chain-profile.ts',
    'as many masked positions between the neighbours as there are positions',
    'length - 1 - (right - left - 2) - neighbours;',
    'length - 1 - (right - left - 1) - neighbours;',
  ),
  world(
    'hmm3, pair, par, dyck, agree',
    'core/worlds/posteriors/automaton.ts',
    'a posterior that does not look ahead',
    'evidence[t * vocabulary + graph.token[e]] + behind[graph.to[e]]',
    'evidence[t * vocabulary + graph.token[e]]',
  ),
  world(
    'lc4s',
    'core/worlds/latent-class-profile.ts',
    'what a token says of the class is added instead of taken off',
    'emissionBits + before - after',
    'emissionBits + after - before',
  ),
  world('pair', 'core/worlds/pair.ts', 'an odd profile', '(1 - n / (length - 1))', '(1 - n / length)'),
  world('par', 'core/worlds/parity.ts', 'the last token is open', '(n < length - 1 ? Math.log2(vocabulary) : 0)', 'Math.log2(vocabulary)'),
  world('agree', 'core/worlds/agreement.ts', 'the keys are never known', '(1 - n / (length - 1))', '1'),
  world(
    'gmm',
    'core/worlds/posteriors/mixture.ts',
    'the posterior mean shrinks to 0 instead of to the mean of the class',
    'out[i] += share * mean[i];',
    'out[i] += 0 * mean[i];',
  ),
  world(
    'gmm',
    'core/worlds/posteriors/mixture.ts',
    'classes are as likely as they are at the start',
    'let nats = Math.log(weight) - 0.5',
    'let nats = 0 * Math.log(weight) - 0.5',
  ),
  world('gmm', 'core/worlds/mixture-entropy.ts', 'classes that overlap count as told apart', 'bound < NEGLIGIBLE_BITS ?', 'bound < 1e4 ?'),
  world(
    'token embedding',
    'core/worlds/posteriors/gaussian-token.ts',
    'noise of twice the variance',
    'const precision = 1 / sigma ** 2;\n  const logTransition',
    'const precision = 0.5 / sigma ** 2;\n  const logTransition',
  ),
  world(
    'names of worlds with other parameters',
    'core/worlds/world-name.ts',
    'a list of numbers is read as its first one',
    'numbers.length > 1 ? numbers : numbers[0]',
    'numbers.length > 1e6 ? numbers : numbers[0]',
  ),
  world(
    'names of worlds with other parameters',
    'core/worlds/world-name.ts',
    'the parameters that the name says are not used',
    'return { ...published, ...Object.fromEntries(own) };',
    'return { ...Object.fromEntries(own), ...published };',
  ),
];
