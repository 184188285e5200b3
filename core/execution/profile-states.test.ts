import { describe, expect, it } from '@jest/globals';
import type { CellSpec } from '../cells/cell.js';
import type { TrajectoryStep } from '../cells/result.js';
import { samplerParameters } from '../grid/applicability.js';
import { applicableMeasurements } from '../grid/asked-metrics.js';
import { PROTOCOL_VERSION } from '../grid/vocabulary.js';
import { defaultParameters, worldOf } from '../worlds/index.js';
import type { SequenceWorld } from '../worlds/world.js';
import { executeCell } from './execute-cell.js';
import { exactMaskedNetwork, FunctionNetwork } from './testing/exact-networks.js';

const QUIET = { onProgress: () => undefined, cancelled: () => false };
const world = worldOf('m4', defaultParameters('m4')) as SequenceWorld;
const exact = exactMaskedNetwork(world);
const size = world.length * world.vocabulary;

/** A network that is too sure: the logits of the exact one, doubled. */
const sure = new FunctionNetwork({ tokens: world.length, logits: size }, (row, feeds, { logits }) => {
  const own = new Float32Array(size);
  void exact.run(1, { tokens: (feeds['tokens'] as Int32Array).subarray(row * world.length, (row + 1) * world.length) }, { logits: own });
  (logits as Float32Array).set(
    own.map((value) => 2 * value),
    row * size,
  );
});

const specOf = (steps: number): CellSpec => ({
  protocol: PROTOCOL_VERSION,
  data: { world: 'm4', parameters: defaultParameters('m4') },
  ...{ architecture: 'masked-diffusion', space: 'token', graphs: { step: 'f'.repeat(64) }, steps, seed: 1, samples: 250 },
  sampler: { name: 'mdlm_ancestral', parameters: samplerParameters('mdlm_ancestral', 'token', 'm4') },
  runtimeClass: 'test',
  measure: ['profile'],
});

async function run(steps: number, step: FunctionNetwork): Promise<{ nelbo: number; trajectory: readonly TrajectoryStep[] }> {
  const { metrics, trajectory } = await executeCell(specOf(steps), { step }, QUIET);
  return { nelbo: metrics.find(({ metric }) => metric === 'nelbo')?.value ?? NaN, trajectory };
}

describe('the profile of a masked network', () => {
  it('is its NELBO at one step, whatever it predicts', async () => {
    const { nelbo, trajectory } = await run(1, sure);
    expect(trajectory[0].nllOnData).toBeCloseTo(nelbo, 10);
    expect(trajectory[1].nllOnData).toBeNull();
  });

  it('is the entropy of an exact network, and more than that of one that is too sure', async () => {
    for (const [network, low, high] of [
      [exact, -0.05, 0.05],
      [sure, 0.2, 2],
    ] as const) {
      const { trajectory } = await run(4, network);
      for (const { nllOnData: nll, predictiveEntropyOnData: entropy } of trajectory.slice(0, 4)) {
        // At the first state all tokens are alike, and doubled logits of a uniform law are uniform.
        if (network === sure && Math.abs((entropy ?? 0) - 2) < 1e-6) continue;
        expect((nll ?? NaN) - (entropy ?? NaN)).toBeGreaterThan(low);
        expect((nll ?? NaN) - (entropy ?? NaN)).toBeLessThan(high);
      }
    }
  });

  it('is asked of i.i.d. masked steps alone, and absent where nobody asks', async () => {
    const { measure: _, ...plain } = specOf(2);
    const { trajectory } = await executeCell(plain, { step: exact }, QUIET);
    expect(trajectory.every((state) => !('nllOnData' in state))).toBe(true);
    const part = { data: 'sequence', architecture: 'masked-diffusion', space: 'token' } as const;
    expect(applicableMeasurements(['profile'], { ...part, sampler: 'mdlm_ancestral' })).toEqual(['profile']);
    expect(applicableMeasurements(['profile'], { ...part, sampler: 'blocks' })).toEqual([]);
  });
});
