/**
 * The metrics a cell can carry. Path and marginal errors are different quantities (a path KL bounds the marginal KL of the
 * samples from above) and therefore have different names everywhere.
 */
export const METRICS = [
  'nelbo',
  'path_kl',
  'marginal_kl',
  'gen_nll',
  'sample_entropy',
  'adjacent_pair_kl',
  'class_kl',
  'sequence_error_rate',
  'frechet_distance',
  'classifier_confidence',
] as const;
export type MetricName = (typeof METRICS)[number];

/** `path`: of the sampler's whole trajectory; `marginal`: of its output law; `sample`: a statistic of its samples. */
export type MetricKind = 'path' | 'marginal' | 'sample';

/** What a metric is, for tables, axes and documentation. Units are per token for sequences and per dimension for images. */
export interface MetricDefinition {
  readonly name: MetricName;
  readonly title: string;
  readonly kind: MetricKind;
  /** Unit for sequence worlds. */
  readonly tokenUnit: string | null;
  /** Unit for image worlds. */
  readonly dimensionUnit: string | null;
  readonly lowerIsBetter: boolean;
  readonly description: string;
}

export const METRIC_DEFINITIONS: Readonly<Record<MetricName, MetricDefinition>> = {
  nelbo: {
    name: 'nelbo',
    title: 'K-step NELBO',
    kind: 'path',
    tokenUnit: 'bits/token',
    dimensionUnit: 'bits/dim',
    lowerIsBetter: true,
    description: 'Negative evidence lower bound of the K-step ancestral kernel on held-out data; the exact NLL for autoregressive models.',
  },
  path_kl: {
    name: 'path_kl',
    title: 'Path KL',
    kind: 'path',
    tokenUnit: 'bits/token',
    dimensionUnit: 'bits/dim',
    lowerIsBetter: true,
    description: 'K-step NELBO minus the exact entropy: an upper bound on the marginal KL, never the error of the samples themselves.',
  },
  marginal_kl: {
    name: 'marginal_kl',
    title: 'Marginal KL',
    kind: 'marginal',
    tokenUnit: 'bits/token',
    dimensionUnit: 'bits/dim',
    lowerIsBetter: true,
    description: 'KL(data || samples) of the output law of the sampler.',
  },
  gen_nll: {
    name: 'gen_nll',
    title: 'Generative NLL',
    kind: 'sample',
    tokenUnit: 'bits/token',
    dimensionUnit: null,
    lowerIsBetter: true,
    description:
      "Mean of -log2 p(x) over samples under the exact law, or under the dataset's scorer: log2 of the generative perplexity. Low values can mean collapsed samples: read it beside sample_entropy.",
  },
  sample_entropy: {
    name: 'sample_entropy',
    title: 'Sample unigram entropy',
    kind: 'sample',
    tokenUnit: 'nats',
    dimensionUnit: null,
    lowerIsBetter: false,
    description: 'Unigram entropy within each sample, averaged over samples, in nats (the literature\'s "entropy" beside gen-PPL).',
  },
  adjacent_pair_kl: {
    name: 'adjacent_pair_kl',
    title: 'Adjacent-pair KL',
    kind: 'marginal',
    tokenUnit: 'bits/token',
    dimensionUnit: null,
    lowerIsBetter: true,
    description: 'KL of the law of adjacent token pairs: a lower bound on the marginal KL, for samplers without a tractable output law.',
  },
  class_kl: {
    name: 'class_kl',
    title: 'Latent class KL',
    kind: 'marginal',
    tokenUnit: 'bits/sequence',
    dimensionUnit: 'bits/image',
    lowerIsBetter: true,
    description: 'KL of the latent class law of the samples: a lower bound on the marginal KL of the sequences or images.',
  },
  sequence_error_rate: {
    name: 'sequence_error_rate',
    title: 'Sequence error rate',
    kind: 'sample',
    tokenUnit: 'share of sequences',
    dimensionUnit: null,
    lowerIsBetter: true,
    description:
      'Share of samples that the exact law gives probability 0: outside the language. Its standard error is the half-width of a Wilson interval over 1.96, so it is not 0 at 0.',
  },
  frechet_distance: {
    name: 'frechet_distance',
    title: 'Fréchet distance',
    kind: 'sample',
    tokenUnit: null,
    dimensionUnit: 'squared features',
    lowerIsBetter: true,
    description:
      "Squared 2-Wasserstein distance between the Gaussian fits of data and samples, in the pixels of an exact world or the features of a dataset's network, with the sample size stated.",
  },
  classifier_confidence: {
    name: 'classifier_confidence',
    title: 'Classifier confidence',
    kind: 'sample',
    tokenUnit: null,
    dimensionUnit: 'probability',
    lowerIsBetter: false,
    description: "Mean largest class probability of the dataset's classifier over samples: how recognisable they are, not how varied.",
  },
};
