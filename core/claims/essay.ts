export const CLAIM_IDS = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13', 'C14'] as const;
export type ClaimId = (typeof CLAIM_IDS)[number];

/** A claim under test. */
export interface Claim {
  readonly id: ClaimId;
  readonly title: string;
  /** What the essay says, in our translation; null for claims of our own. */
  readonly essay: string | null;
  /** Section of the essay. */
  readonly section: string | null;
}

/** The claims of the essay "Everything is entropy reduction, part two" (2025), and two of our own (C13, C14). */
export const CLAIMS: readonly Claim[] = [
  {
    id: 'C1',
    title: 'Pixel diffusion refines',
    essay:
      'Picture space is continuous, locally smooth and its noise is reversible, so that every step of denoising does real semantic work.',
    section: '1',
  },
  {
    id: 'C2',
    title: 'A latent space beats pixels',
    essay:
      'Much of the success of image diffusion is owed to latent diffusion: the latent space is continuous, smooth and aligned with meaning.',
    section: '5',
  },
  {
    id: 'C3',
    title: 'Token space is not smooth',
    essay:
      'Distance between strings and distance between meanings do not agree: one changed character can turn the meaning round, and changing all can keep it.',
    section: '2',
  },
  {
    id: 'C4',
    title: 'Token noise is not reversible',
    essay:
      'What is missing from noisy tokens was lost when meaning was projected to them; denoising has to recover what was never encoded.',
    section: '2',
  },
  {
    id: 'C5',
    title: 'Every step guesses again',
    essay: 'The transformer climbs the hill once and walks along its top; a diffusion language model climbs it again at every step.',
    section: '2',
  },
  {
    id: 'C6',
    title: 'The perplexity gap is structural',
    essay:
      'The gap to autoregressive models in perplexity is not one of training or size: it measures the conditional entropy that token space raises.',
    section: '3',
  },
  {
    id: 'C7',
    title: 'Long-range consistency is worse',
    essay: 'Names and arguments drift, because nothing persists between steps that would hold what the text is about.',
    section: '3',
  },
  {
    id: 'C8',
    title: 'Token diffusion pays in steps',
    essay: 'It takes tens to hundreds of steps, and that is not the nature of diffusion: on language every step pays back a debt.',
    section: '3',
  },
  {
    id: 'C9',
    title: 'The cache is persistent information of low entropy',
    essay: 'An autoregressive model has a persistent state of high dimension, its key-value cache, that holds what the text is about.',
    section: '3',
  },
  {
    id: 'C10',
    title: 'Steps are interest on tokens and work on images',
    essay: 'On images each step refines; on language the number of steps is the interest on a representation debt.',
    section: '3',
  },
  {
    id: 'C11',
    title: 'Lifting once dominates on text',
    essay: 'Lift once, evolve, project: the autoregressive transformer chose the efficient way to lower entropy.',
    section: '0',
  },
  {
    id: 'C12',
    title: 'The way out is a latent of meaning',
    essay: 'Build a continuous semantic space of low conditional entropy first and diffuse in it; then parallel generation pays.',
    section: '5',
  },
  { id: 'C13', title: 'Factorised commitment is the cause, not discreteness', essay: null, section: null },
  { id: 'C14', title: 'Generative perplexity alone misleads', essay: null, section: null },
];
