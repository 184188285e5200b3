import { z } from 'zod';

/** Profiles of a sweep's curves, with the NELBO that they predict: answers. */

export const profileLineSchema = z.object({
  data: z.string(),
  architecture: z.string(),
  space: z.string(),
  sampler: z.string(),
  model: z.string(),
  oracle: z
    .boolean()
    .describe('True for an exact network, whose tested predictions are part of the gate; those of a trained one are shown alone.'),
  unit: z.string(),
  kind: z
    .enum(['masked', 'gaussian'])
    .describe(
      '`masked`: bits of a masked token by the share of tokens that is masked; `gaussian`: squared error an element by noise level.',
    ),
  reference: z.int().describe('Step count of the run that the profile is of: the longest one.'),
  states: z.array(z.object({ noiseLevel: z.number(), value: z.number() })).describe('The profile.'),
  predictions: z.array(
    z.object({
      steps: z.int(),
      predicted: z.number().describe('NELBO of K steps that the profile predicts.'),
      measured: z.number().nullable().describe('Measured directly; null where K was not run.'),
      se: z.number().nullable().describe('Of the difference, an upper bound; null for the run that the profile is of.'),
      pValue: z.number().nullable().describe('Of no difference.'),
      exact: z
        .boolean()
        .describe('True when every state that is read was measured: only such predictions are tested, and part of the gate.'),
    }),
  ),
  best: z
    .array(
      z.object({
        steps: z.int(),
        nelbo: z.number(),
        nodes: z.array(z.number()).describe('Shares of revealed tokens after each step, from 0 to 1; or noise levels of the calls.'),
      }),
    )
    .describe('For each K that was run the schedule with the smallest predicted NELBO, by dynamic programming over the states.'),
});

export const profileSchema = z.object({
  sweepId: z.uuid(),
  lines: z
    .array(profileLineSchema)
    .describe(
      'Curves with a profile: i.i.d. masked steps, of trained networks where the sweep asks for it, and ancestral Gaussian kernels.',
    ),
});
export type ProfileResponse = z.infer<typeof profileSchema>;
