/**
 * The metrics that a cell carries wherever they are defined. Path and marginal errors are different quantities (a path KL bounds the marginal KL of the
 * samples from above) and therefore have different names everywhere.
 */
export const ALWAYS_METRICS = [
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
export type AlwaysMetric = (typeof ALWAYS_METRICS)[number];

/** The metrics that a cell carries where its sweep asks for the measurement that yields them. */
export const ASKED_METRICS = [
  'distinct_2',
  'distinct_3',
  'distinct_4',
  'mi_profile_error',
  'agreement_kappa',
  'context_gain',
  'reguess_ratio',
  'flip_rate',
  'revert_rate',
  'one_shot_loss',
  'reversibility',
  'semantic_lead',
  'mean_gain',
  'top_gain',
  'relift_share',
  'step_cka',
  'entropy_depth_25',
  'entropy_depth_50',
  'entropy_depth_75',
  'entropy_depth_100',
] as const;
export type AskedMetric = (typeof ASKED_METRICS)[number];

/** All metrics a cell can carry. */
export const METRICS = [...ALWAYS_METRICS, ...ASKED_METRICS] as const;
export type MetricName = AlwaysMetric | AskedMetric;

/**
 * `path`: of the sampler's whole trajectory; `marginal`: of its output law; `sample`: a statistic of its samples; `network`: of the
 * network's predictions on data, whatever is sampled.
 */
export const METRIC_KINDS = ['path', 'marginal', 'sample', 'network'] as const;
export type MetricKind = (typeof METRIC_KINDS)[number];

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
  distinct_2: distinct(2),
  distinct_3: distinct(3),
  distinct_4: distinct(4),
  mi_profile_error: {
    name: 'mi_profile_error',
    title: 'MI profile error',
    kind: 'marginal',
    tokenUnit: 'share of the information',
    dimensionUnit: null,
    lowerIsBetter: true,
    description:
      'Sum over distances d = 1, 2, 4 .. L/2 of |I_q(d) - I_p(d)|, over the sum of I_p(d): how wrong the mutual information of two tokens at a distance is. Sampling noise alone makes it positive.',
  },
  agreement_kappa: {
    name: 'agreement_kappa',
    title: 'Agreement at a distance',
    kind: 'sample',
    tokenUnit: 'kappa',
    dimensionUnit: null,
    lowerIsBetter: false,
    description:
      'Chance-corrected agreement (A - A0) / (1 - A0) of tokens that must agree half a sequence or more apart: the two keys of agree, brackets of dyck. 1 is always, 0 no better than chance.',
  },
  context_gain: {
    name: 'context_gain',
    title: 'Context gain of the last token',
    kind: 'network',
    tokenUnit: 'bits',
    dimensionUnit: null,
    lowerIsBetter: false,
    description:
      'NLL of the last token of data given the L/2 tokens before it, less that given all of them: what the network gains from the far half of the context.',
  },
  reguess_ratio: {
    name: 'reguess_ratio',
    title: 'Re-guess ratio',
    kind: 'network',
    tokenUnit: 'ratio',
    dimensionUnit: 'ratio',
    lowerIsBetter: true,
    description:
      'Squared movement of the clean prediction over the fall of its squared error, on data under nested noise: 1 for an exact network in every space, more where predictions move more than they learn.',
  },
  flip_rate: {
    name: 'flip_rate',
    title: 'Flip rate',
    kind: 'sample',
    tokenUnit: 'share of tokens a step',
    dimensionUnit: 'share of pixels a step',
    lowerIsBetter: true,
    description: 'Share of positions whose likeliest token changes in a step of the sampler, the last state being the sample.',
  },
  revert_rate: {
    name: 'revert_rate',
    title: 'Revert rate',
    kind: 'sample',
    tokenUnit: 'share of tokens a step',
    dimensionUnit: 'share of pixels a step',
    lowerIsBetter: true,
    description: 'Share of positions whose likeliest token changes in a step to one that it was before.',
  },
  one_shot_loss: {
    name: 'one_shot_loss',
    title: 'One-shot loss at half the information',
    kind: 'network',
    tokenUnit: 'bits/token',
    dimensionUnit: null,
    lowerIsBetter: true,
    description: 'Bits that are lost when all masked tokens are decided at once at half of the information of the data.',
  },
  reversibility: {
    name: 'reversibility',
    title: 'Noise reversibility at half the information',
    kind: 'network',
    tokenUnit: 'share of what is open',
    dimensionUnit: null,
    lowerIsBetter: false,
    description: 'One less the one-shot loss over the entropy that is still open: 1 where noise can be undone at once.',
  },
  semantic_lead: {
    name: 'semantic_lead',
    title: 'Semantic lead',
    kind: 'network',
    tokenUnit: 'area',
    dimensionUnit: 'area',
    lowerIsBetter: false,
    description:
      'Area between the share that is known of the latent class, or of the coarse band of an image, and the share that is known of all: positive where the coarse comes first.',
  },
  mean_gain: {
    name: 'mean_gain',
    title: 'Mean denoiser gain',
    kind: 'network',
    tokenUnit: 'gain',
    dimensionUnit: 'gain',
    lowerIsBetter: true,
    description:
      'Squared error of the clean prediction over sigma^2 and free dimension, at the noise level where it is largest: for an exact network the mean gain of the prediction to a change of its input.',
  },
  top_gain: {
    name: 'top_gain',
    title: 'Largest denoiser gain',
    kind: 'network',
    tokenUnit: 'gain',
    dimensionUnit: 'gain',
    lowerIsBetter: true,
    description:
      'Largest change of the clean prediction for a small change of its input, by power iteration, in the mean over data at the noise level where that is largest. At most 1 for Gaussian data, large at a decision between tokens.',
  },
  relift_share: {
    name: 'relift_share',
    title: 'Re-lift share (exploratory)',
    kind: 'network',
    tokenUnit: 'share of position-forwards',
    dimensionUnit: 'share of position-forwards',
    lowerIsBetter: true,
    description:
      'Exploratory. Share of position-forwards whose input is that of the call before and whose hidden state moves by less than 1% in cosine distance: work that computes again what was there.',
  },
  step_cka: {
    name: 'step_cka',
    title: 'CKA of consecutive steps (exploratory)',
    kind: 'network',
    tokenUnit: 'CKA',
    dimensionUnit: 'CKA',
    lowerIsBetter: true,
    description:
      'Exploratory. Linear centred kernel alignment of the hidden states of a step and of the step before, averaged over steps: 1 where a step changes nothing but rotation and scale.',
  },
  entropy_depth_25: entropyAtDepth(25, 'a quarter'),
  entropy_depth_50: entropyAtDepth(50, 'half'),
  entropy_depth_75: entropyAtDepth(75, 'three quarters'),
  entropy_depth_100: entropyAtDepth(100, 'all'),
};

/** Depth profile: what the output head makes of the hidden states of a layer. */
function entropyAtDepth<P extends 25 | 50 | 75 | 100>(percent: P, words: string): MetricDefinition {
  return {
    name: `entropy_depth_${percent}`,
    title: `Entropy at ${percent}% of the depth (exploratory)`,
    kind: 'network',
    tokenUnit: 'bits/token',
    dimensionUnit: 'bits/dim',
    lowerIsBetter: true,
    description: `Exploratory. Predictive entropy on data when the output head reads the hidden states after ${words} of the layers of an autoregressive network.`,
  };
}

/** Distinct-n: how little a sample repeats itself. */
function distinct<N extends 2 | 3 | 4>(n: N): MetricDefinition {
  return {
    name: `distinct_${n}`,
    title: `Distinct-${n}`,
    kind: 'sample',
    tokenUnit: 'share of n-grams',
    dimensionUnit: null,
    lowerIsBetter: false,
    description: `Share of different ${n}-grams among those of a sample, averaged over samples: low where a sample repeats itself, which generative NLL rewards.`,
  };
}
