import type { CellResult } from '../cells/result.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { isLatentClassWorld } from '../worlds/latent-class.js';
import type { SequenceWorld } from '../worlds/world.js';
import { observeAutoregressive } from './autoregressive-cell.js';
import { type CellContext, meanCalls } from './cell-context.js';
import type { CellNetworks } from './cell-networks.js';
import { totalFlops } from './flops.js';
import { observeMasked } from './masked-cell.js';
import type { SequenceObservations } from './observations.js';
import { observeSentenceLatent } from './sentence-latent-cell.js';
import { measureSequences } from './sequence-metrics.js';
import { exactSource } from './sequence-source.js';
import { observeTokenEmbedding } from './token-embedding-cell.js';

/** Samples kept as an artifact: the first ones, enough to look at. */
export const KEPT_SAMPLES = 64;

/** A cell of a sequence world: samples, measurements, checks. */
export async function executeSequenceCell(context: CellContext, world: SequenceWorld, networks: CellNetworks): Promise<CellResult> {
  const { spec, stopwatch } = context;
  const seen = await observe(context, world, networks);
  const { metrics, checks } = await stopwatch.measurement(() => measureSequences(spec, world, seen));
  const kept = Math.min(KEPT_SAMPLES, spec.samples);
  const nfe = meanCalls(seen.calls);
  return {
    metrics,
    checks,
    trajectory: seen.trajectory,
    nfe,
    // One autoregressive call lifts one position with the belief state; every other call lifts all of them.
    liftsPerToken: spec.architecture === 'autoregressive' ? 1 : nfe,
    flops: totalFlops(networks, nfe),
    samples: { kind: 'tokens', shape: [kept, world.length], data: seen.tokens.slice(0, kept * world.length) },
    timing: stopwatch.timing(),
  };
}

async function observe(context: CellContext, world: SequenceWorld, networks: CellNetworks): Promise<SequenceObservations> {
  const { architecture, space } = context.spec;
  const step: CheckedNetwork = networks.step;
  if (architecture === 'autoregressive' && space === 'token')
    return observeAutoregressive(context, exactSource(world, context.noise), step);
  if (architecture === 'masked-diffusion' && space === 'token') return observeMasked(context, exactSource(world, context.noise), step);
  if (architecture === 'gaussian-diffusion' && space === 'token-embedding') return observeTokenEmbedding(context, world, step);
  if (architecture === 'gaussian-diffusion' && space === 'sentence-latent' && isLatentClassWorld(world)) {
    return observeSentenceLatent(context, world, step, networks.decoder());
  }
  throw new RangeError(`There is no way to run ${architecture} in ${space} space on world ${world.world}; the plan must leave it out.`);
}
