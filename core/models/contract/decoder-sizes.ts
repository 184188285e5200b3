import type { GraphContract } from './interface.js';

/** Symbolic sizes of a decoder that reads one token after `past` others, by their names in the graph. */
export function decoderSizes({ inputs }: GraphContract, past: number): Record<string, number> {
  const sizes: Record<string, number> = {};
  for (const [name, { shape }] of Object.entries(inputs)) {
    const read = name.startsWith('past.') ? past : name === 'attention_mask' ? past + 1 : 1;
    // The batch axis is the graph's own; every other open size of these inputs is a number of positions.
    for (const size of shape.slice(1)) if (typeof size === 'string') sizes[size] = read;
  }
  return sizes;
}
