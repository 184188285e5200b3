// Shows two traps of measuring samplers, the wrong way beside ours: node --experimental-transform-types examples/traps/show.mjs
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const ours = specifier.startsWith('.') && !context.parentURL?.includes('/node_modules/');
    return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});

const { gumbelCutoff, truncatedLaw, zipf } = await import('./float32-gumbel.ts');
const { exactRates, judge } = await import('./temperature.ts');
const { entropyBits } = await import('../../core/worlds/categorical.ts');
const { NoiseSource, PURPOSE } = await import('../../core/random/noise.ts');
const { defaultParameters, worldOf } = await import('../../core/worlds/index.ts');

const print = (line = '') => process.stdout.write(`${line}\n`);
const entropyOf = (law) => entropyBits(law, 0, law.length).toFixed(3);

print('1. Entropy of tokens (bits) drawn by the Gumbel trick, vocabulary 50257, Zipf');
for (const steps of [1024, 4096, 16384]) {
  const row = { tokens: zipf(50257), steps };
  const [float32, float64] = [24, 53].map((bits) => entropyOf(truncatedLaw(row, gumbelCutoff(bits))));
  print(
    `   T = ${String(steps).padEnd(6)} float32 ${float32.padStart(6)}   float64 ${float64}   two stages, inverse CDF ${entropyOf(row.tokens)}`,
  );
}

print();
print('2. m4 at a temperature: what gen-PPL says, and what is so');
const noise = new NoiseSource(1, 0);
let position = 0;
const uniform = () => noise.uniform(PURPOSE.token, 0, 0, position++, 0);
const m4 = worldOf('m4', defaultParameters('m4'));
for (const temperature of [1, 0.8, 0.5]) {
  const { genPpl, marginalKl, se } = judge(m4, temperature, 2000, uniform);
  const exact = exactRates(m4.chain, temperature);
  print(
    `   T = ${String(temperature).padEnd(4)} gen-PPL ${genPpl.toFixed(3)}   KL(data || samples) ${marginalKl.toFixed(4)} +- ${se.toFixed(4)}   KL(samples || data) ${exact.kl.toFixed(5)} bits/token`,
  );
}
