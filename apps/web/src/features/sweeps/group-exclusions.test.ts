import { describe, expect, it } from '@jest/globals';
import { groupExclusions } from './group-exclusions';

const exclusion = (data: string, architecture: string, reason: string, sampler: string | null = null) => ({
  data,
  architecture,
  space: 'pixel',
  sampler,
  metric: null,
  reason,
});

describe('groupExclusions', () => {
  it('joins what one reason leaves out of one world, and nothing else', () => {
    const groups = groupExclusions([
      exclusion('m4', 'autoregressive', 'm4 has no pixel representation'),
      exclusion('gmrf', 'masked-diffusion', 'pixel is continuous'),
      exclusion('m4', 'gaussian-diffusion', 'm4 has no pixel representation', 'ddim'),
    ]);
    expect(groups).toEqual([
      {
        data: 'm4',
        reason: 'm4 has no pixel representation',
        combinations: ['Autoregressive · pixel', 'Gaussian diffusion · pixel (DDIM)'],
      },
      { data: 'gmrf', reason: 'pixel is continuous', combinations: ['Masked diffusion · pixel'] },
    ]);
  });
});
