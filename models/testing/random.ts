/** Uniform numbers in [0, 1) for test inputs: a 32-bit linear congruential generator (Numerical Recipes constants). */
export function testUniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Standard normal numbers by Box-Muller. */
export function testNormals(seed: number): () => number {
  const uniform = testUniforms(seed);
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
