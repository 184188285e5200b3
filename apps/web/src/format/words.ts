/** Words of the sweep model as people read them. Names that are not listed are shown as they are. */
const WORDS: Readonly<Record<string, string>> = {
  autoregressive: 'Autoregressive',
  'masked-diffusion': 'Masked diffusion',
  'gaussian-diffusion': 'Gaussian diffusion',
  token: 'token',
  'token-embedding': 'token embedding',
  'sentence-latent': 'sentence latent',
  'quantised-pixel': 'quantised pixel',
  'image-latent': 'image latent',
  ar_ancestral: 'ancestral',
  cholesky_one_shot: 'Cholesky one-shot',
  mdlm_ancestral: 'MDLM ancestral',
  sedd_tweedie: 'SEDD Tweedie',
  bd3lm: 'block diffusion',
  fhs: 'first hitting',
  blocks: 'random blocks',
  low_entropy_k: 'lowest entropy',
  eb: 'entropy-bounded',
  maskgit: 'MaskGIT',
  remdm: 'ReMDM',
  ddpm: 'DDPM ancestral',
  ddim: 'DDIM',
  edm_heun: 'EDM Heun',
  dpmpp_2m: 'DPM++ 2M',
  euler_flow: 'Euler flow',
  noop: 'no-op',
  completed_with_gaps: 'completed with gaps',
  path_kl: 'path KL',
  marginal_kl: 'marginal KL',
  class_kl: 'class KL',
  adjacent_pair_kl: 'adjacent-pair KL',
  nelbo: 'NELBO',
  nfe: 'NFE (network calls per sample)',
  steps: 'Steps K',
  lifts_per_token: 'Lifts per token',
  device_seconds: 'Network seconds per cell (contended)',
  path: 'path',
  marginal: 'marginal',
  sample: 'sample statistic',
  network: 'network on data',
};

/** The word for people of a machine word. */
export function wordOf(name: string): string {
  return WORDS[name] ?? name.replaceAll('_', ' ');
}

/** A combination (architecture, space) as people read it. */
export function combinationTitle(architecture: string, space: string): string {
  return `${wordOf(architecture)} · ${wordOf(space)}`;
}
