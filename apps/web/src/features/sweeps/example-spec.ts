/** A small sweep that runs in seconds; the text area starts with it. */
export const EXAMPLE_SPEC = `name: what does a step buy
axes:
  data: [m4, gmrf]
  space: [token, token-embedding, pixel, image-latent]
  steps: [1, 2, 4, 8, 16, 32]
  sampler: [default]
  seed: {from: 1, count: 2}
samples: 500
`;
