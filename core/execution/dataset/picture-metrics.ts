import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { MetricValue } from '../../cells/result.js';
import type { ImageItems } from '../../datasets/cell-data.js';
import { SUB_BATCH } from '../../grid/vocabulary.js';
import type { CheckedNetwork } from '../../inference/checked-network.js';
import { frechetDistance } from '../../measurement/frechet-distance.js';
import { meanMetric } from '../../measurement/metric-value.js';
import { softmax } from '../../samplers/categorical.js';
import { subBatches } from '../cell-context.js';
import { allHeldOutImages } from './draw-items.js';

/** The Gaussian fit of the held-out features, in its own eigenbasis. */
interface FeatureLaw {
  readonly mean: Float64Array;
  /** (d), not negative. */
  readonly eigenvalues: Float64Array;
  /** (d, d); column i belongs to `eigenvalues[i]`. */
  readonly eigenvectors: Matrix;
}

interface Features {
  /** (N, d). */
  readonly features: Float64Array;
  /** (N) largest class probability. */
  readonly confidence: Float64Array;
  readonly dimensions: number;
}

/** Held-out features are the same for all cells of a dataset: the last one's are kept. */
let known: { readonly key: string; readonly law: FeatureLaw } | null = null;

/**
 * Fréchet distance in the feature space of the dataset's network (Heusel et al. 2017, with this network's features instead of those of
 * Inception) and the confidence of its classifier. The fit of the held-out images counts as exact; the bias of the samples' fit is removed.
 * @param key Digest of the feature network.
 * @param images (N, d) samples.
 */
export async function measurePictures(
  network: CheckedNetwork,
  key: string,
  items: ImageItems,
  images: Float32Array,
): Promise<MetricValue[]> {
  if (known?.key !== key) known = { key, law: fit(await featuresOf(network, allHeldOutImages(items), items.dimensions)) };
  const { law } = known;
  const seen = await featuresOf(network, images, items.dimensions);
  const distance = frechetDistance(inEigenbasis(seen, law), law.eigenvalues, null);
  return [distance, meanMetric('classifier_confidence', seen.confidence, 1, null)].filter((metric) => metric !== null);
}

async function featuresOf(network: CheckedNetwork, images: Float32Array, pixels: number): Promise<Features> {
  const dimensions = network.elementsPerSample('features');
  const classes = network.elementsPerSample('logits');
  network.requireSizes({ image: pixels });
  const count = images.length / pixels;
  const features = new Float64Array(count * dimensions);
  const confidence = new Float64Array(count);
  const feed = new Float32Array(SUB_BATCH * pixels);
  const found = { data: new Float32Array(SUB_BATCH * dimensions), perSample: dimensions };
  const logits = { data: new Float32Array(SUB_BATCH * classes), perSample: classes };
  const probabilities = new Float64Array(classes);
  for (const { rows, samples } of subBatches(count)) {
    const [first] = samples;
    feed.set(images.subarray(first * pixels, (first + rows) * pixels));
    await network.run(rows, { image: feed }, { features: found, logits }, { step: 0, samples });
    features.set(found.data.subarray(0, rows * dimensions), first * dimensions);
    for (let row = 0; row < rows; row++) {
      softmax(logits.data, row * classes, classes, probabilities);
      confidence[first + row] = Math.max(...probabilities);
    }
  }
  return { features, confidence, dimensions };
}

function fit({ features, dimensions: d }: Features): FeatureLaw {
  const n = features.length / d;
  const mean = new Float64Array(d);
  for (let i = 0; i < features.length; i++) mean[i % d] += features[i] / n;
  const centred = new Matrix(n, d);
  for (let row = 0; row < n; row++) for (let i = 0; i < d; i++) centred.set(row, i, features[row * d + i] - mean[i]);
  const covariance = centred.transpose().mmul(centred).div(n);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, { assumeSymmetric: true });
  // Rounding can leave a tiny negative eigenvalue of a positive semi-definite matrix.
  return { mean, eigenvalues: Float64Array.from(realEigenvalues, (value) => Math.max(value, 0)), eigenvectors: eigenvectorMatrix };
}

/** (N, d) features less the data's mean along the eigenvectors of the data's covariance. */
function inEigenbasis({ features, dimensions: d }: Features, { mean, eigenvectors }: FeatureLaw): Float64Array {
  const out = new Float64Array(features.length);
  for (let start = 0; start < features.length; start += d) {
    for (let i = 0; i < d; i++) {
      let coordinate = 0;
      for (let j = 0; j < d; j++) coordinate += (features[start + j] - mean[j]) * eigenvectors.get(j, i);
      out[start + i] = coordinate;
    }
  }
  return out;
}
