import type { SequenceWorld } from '../worlds/world.js';
import type { SeededNoise } from './seeded-noise.js';

/** One sequence of the world's data law, (L), from a reference generator. */
export function drawWith(world: SequenceWorld, noise: SeededNoise): Uint8Array {
  const tokens = new Uint8Array(world.length);
  world.draw({ at: () => noise.uniform() }, 0, tokens, 0);
  return tokens;
}
