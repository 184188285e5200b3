/**
 * The K block sizes of least NELBO in a uniformly random order: minimise sum_k b_k Z(b_1 + .. + b_{k-1}) (docs/science-sampling.md,
 * "Samplers"), by dynamic programming over the number of revealed positions. Each size is at least 1.
 *
 * @param profile Z(n), n = 0..L-1, in bits.
 * @throws RangeError when K exceeds L.
 */
export function optimalBlockSizes(profile: Float64Array, steps: number): number[] {
  const length = profile.length;
  if (steps < 1 || steps > length)
    throw new RangeError(`${String(length)} positions have no ${String(steps)} blocks: use 1 to ${String(length)}.`);
  let costs = Float64Array.from({ length: length + 1 }, (_, n) => (n === 0 ? 0 : Infinity));
  const cuts = Array.from({ length: steps }, () => {
    const next = new Float64Array(length + 1).fill(Infinity);
    const cut = new Int32Array(length + 1);
    for (let n = 1; n <= length; n += 1) {
      for (let before = 0; before < n; before += 1) {
        const cost = costs[before] + (n - before) * profile[before];
        if (cost < next[n]) [next[n], cut[n]] = [cost, before];
      }
    }
    costs = next;
    return cut;
  });
  const sizes: number[] = [];
  for (let step = steps - 1, n = length; step >= 0; step -= 1) {
    sizes.unshift(n - cuts[step][n]);
    n = cuts[step][n];
  }
  return sizes;
}
