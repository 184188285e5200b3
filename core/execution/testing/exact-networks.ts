import type { Network, NetworkSet, TensorData } from '../../inference/network.js';
import { latentClassPosterior } from '../../worlds/posteriors/latent-class.js';
import { gaussianPosterior } from '../../worlds/posteriors/gaussian.js';
import { gaussianTokenPosterior, type NoisyTokenWorld } from '../../worlds/posteriors/gaussian-token.js';
import { mixturePosterior } from '../../worlds/posteriors/mixture.js';
import { maskedPosterior } from '../../worlds/posteriors/masked.js';
import { nextTokenLaw } from '../../worlds/posteriors/next-token.js';
import type { AutomatonWorld } from '../../worlds/automaton-world.js';
import type { LatentClassWorld } from '../../worlds/latent-class.js';
import type { MarkovChainWorld } from '../../worlds/markov-chain.js';
import type { GaussianImageWorld, MixtureImageWorld, SequenceWorld } from '../../worlds/world.js';

/** Reads row `row` of the feeds and writes the same row of the fetches. */
type RowFunction = (row: number, feeds: Readonly<Record<string, TensorData>>, fetches: Readonly<Record<string, TensorData>>) => void;

/** A network in plain arithmetic, for tests: declared sizes and a function per row. Remembers the batch sizes it was called with. */
export class FunctionNetwork implements Network {
  readonly flopsPerSample = null;
  readonly elapsedMs = 0;
  readonly batches: number[] = [];

  constructor(
    private readonly sizes: Readonly<Record<string, number>>,
    private readonly compute: RowFunction,
  ) {}

  elementsPerSample(tensor: string): number {
    return this.sizes[tensor];
  }

  run(batch: number, feeds: Readonly<Record<string, TensorData>>, fetches: Readonly<Record<string, TensorData>>): Promise<void> {
    this.batches.push(batch);
    for (let row = 0; row < batch; row++) this.compute(row, feeds, fetches);
    return Promise.resolve();
  }
}

/** Exact masked-diffusion network of a sequence world. */
export function exactMaskedNetwork(world: SequenceWorld): FunctionNetwork {
  const { length, vocabulary } = world;
  const law = new Float64Array(length * vocabulary);
  return new FunctionNetwork({ tokens: length, logits: length * vocabulary }, (row, { tokens }, { logits }) => {
    maskedPosterior(world, (tokens as Int32Array).subarray(row * length, (row + 1) * length), law);
    for (let i = 0; i < law.length; i++) (logits as Float32Array)[row * law.length + i] = Math.log(Math.max(law[i], 1e-30));
  });
}

/** Exact next-token network of a Markov chain; the state is the one-hot of the last token. */
export function exactChainNetwork(world: MarkovChainWorld): FunctionNetwork {
  const { vocabulary: v, initial, transition } = world.chain;
  return new FunctionNetwork({ token: 1, state: v, logits: v, next_state: v }, (row, { token }, { logits, next_state: next }) => {
    const previous = Number(token[row]);
    for (let b = 0; b < v; b++) {
      (logits as Float32Array)[row * v + b] = Math.log(previous === v ? initial[b] : transition[previous * v + b]);
      (next as Float32Array)[row * v + b] = previous === b ? 1 : 0;
    }
  });
}

/** Exact next-token network of an automaton world; the state is the prefix, as token ids + 1, and 0 where nothing is written. */
export function exactPrefixNetwork(world: AutomatonWorld): FunctionNetwork {
  const { length, vocabulary: v } = world;
  const law = new Float64Array(v);
  return new FunctionNetwork(
    { token: 1, state: length, logits: v, next_state: length },
    (row, { token, state }, { logits, next_state: next }) => {
      const prefix = Array.from((state as Float32Array).subarray(row * length, (row + 1) * length)).filter((id) => id > 0);
      if (Number(token[row]) < v) prefix.push(Number(token[row]) + 1);
      nextTokenLaw(
        world,
        prefix.map((id) => id - 1),
        prefix.length,
        law,
      );
      for (let b = 0; b < v; b++) (logits as Float32Array)[row * v + b] = Math.log(Math.max(law[b], 1e-300));
      for (let i = 0; i < length; i++) (next as Float32Array)[row * length + i] = prefix[i] ?? 0;
    },
  );
}

/** Exact next-token network of a latent-class world; the state is the log-likelihood of the prefix under each class. */
export function exactLatentClassNetwork(world: LatentClassWorld): FunctionNetwork {
  const { classes, prior, emission } = world.latent;
  const { vocabulary: v } = world;
  return new FunctionNetwork(
    { token: 1, state: classes, logits: v, next_state: classes },
    (row, { token, state }, { logits, next_state: next }) => {
      const previous = Number(token[row]);
      const law = new Float64Array(v);
      for (let c = 0; c < classes; c++) {
        const seen = Number(state[row * classes + c]) + (previous === v ? 0 : Math.log(emission[c * v + previous]));
        (next as Float32Array)[row * classes + c] = seen;
        for (let b = 0; b < v; b++) law[b] += prior[c] * Math.exp(seen) * emission[c * v + b];
      }
      for (let b = 0; b < v; b++) (logits as Float32Array)[row * v + b] = Math.log(law[b]);
    },
  );
}

/** Exact denoiser from any float64 posterior mean. */
export function exactDenoiser(dimensions: number, posterior: (x: Float32Array, sigma: number, out: Float64Array) => void): FunctionNetwork {
  const out = new Float64Array(dimensions);
  return new FunctionNetwork({ x: dimensions, sigma: 1, x0: dimensions }, (row, { x, sigma }, { x0 }) => {
    posterior((x as Float32Array).subarray(row * dimensions, (row + 1) * dimensions), Number(sigma[row]), out);
    (x0 as Float32Array).set(out, row * dimensions);
  });
}

/** Exact token-embedding network of a Markov chain or an automaton. */
export function exactEmbeddingNetwork(world: NoisyTokenWorld): FunctionNetwork {
  return exactDenoiser(world.length * world.vocabulary, (x, sigma, out) => {
    gaussianTokenPosterior(world, x, sigma, out);
  });
}

/** Exact pixel denoiser of a Gaussian world. */
export function exactPixelNetwork(world: GaussianImageWorld): FunctionNetwork {
  return exactDenoiser(world.dimensions, (x, sigma, out) => {
    gaussianPosterior(world, x, sigma, out);
  });
}

/** Exact pixel denoiser of a mixture of Gaussians. */
export function exactMixtureNetwork(world: MixtureImageWorld): FunctionNetwork {
  return exactDenoiser(world.dimensions, (x, sigma, out) => {
    mixturePosterior(world.components, x, sigma, out);
  });
}

/** Exact denoiser of the latent of a Gaussian world and its decoder. */
export function exactFieldLatentNetworks(world: GaussianImageWorld): { readonly step: FunctionNetwork; readonly decoder: FunctionNetwork } {
  const { dimensions: d, eigenvalues, eigenvectors, latentSpace } = world;
  const size = latentSpace.components;
  const variances = Array.from({ length: size }, (_, j) => (latentSpace.kind === 'pca' ? eigenvalues[j] : 1));
  const decoder = new FunctionNetwork({ z: size, image: d }, (row, { z }, { image }) => {
    for (let i = 0; i < d; i++) {
      let pixel = 0;
      for (let j = 0; j < size; j++)
        pixel += eigenvectors[j * d + i] * Math.sqrt(eigenvalues[j] / variances[j]) * Number(z[row * size + j]);
      (image as Float32Array)[row * d + i] = pixel;
    }
  });
  const step = exactDenoiser(size, (x, sigma, out) => {
    for (let j = 0; j < size; j++) out[j] = (x[j] * variances[j]) / (variances[j] + sigma ** 2);
  });
  return { step, decoder };
}

/** Exact class denoiser of a latent-class world and its decoder. */
export function exactLatentNetworks(world: LatentClassWorld): NetworkSet {
  const { classes, emission } = world.latent;
  const { length, vocabulary: v } = world;
  const decoder = new FunctionNetwork({ z: classes, logits: length * v }, (row, { z }, { logits }) => {
    const latent = Array.from((z as Float32Array).subarray(row * classes, (row + 1) * classes));
    const c = latent.indexOf(Math.max(...latent));
    for (let i = 0; i < length * v; i++) (logits as Float32Array)[row * length * v + i] = Math.log(emission[c * v + (i % v)]);
  });
  const step = exactDenoiser(classes, (x, sigma, out) => {
    latentClassPosterior(world.latent, x, sigma, out);
  });
  return { step, decoder };
}

/** Cholesky sampler of a Gaussian world: x = L z. */
export function exactCholeskyNetwork(world: GaussianImageWorld): FunctionNetwork {
  const d = world.dimensions;
  return new FunctionNetwork({ noise: d, image: d }, (row, { noise }, { image }) => {
    for (let i = 0; i < d; i++) {
      let pixel = 0;
      for (let j = 0; j <= i; j++) pixel += world.cholesky[i * d + j] * Number(noise[row * d + j]);
      (image as Float32Array)[row * d + i] = pixel;
    }
  });
}
