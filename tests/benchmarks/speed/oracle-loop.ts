import { InferenceSession } from 'onnxruntime-node';
import { OrtNetwork } from '../../../apps/worker/inference/ort-network.js';
import { sessionOptions } from '../../../apps/worker/inference/session-cache.js';
import { PROTOCOL_VERSION, SUB_BATCH } from '../../../core/grid/vocabulary.js';
import { CheckedNetwork } from '../../../core/inference/checked-network.js';
import { NoiseSource } from '../../../core/random/noise.js';
import { IidSteps } from '../../../core/samplers/iid-steps.js';
import { RevealPass } from '../../../core/samplers/reveal-pass.js';
import { RevealSampler } from '../../../core/samplers/reveal-sampler.js';
import { defaultParameters, worldOf } from '../../../core/worlds/index.js';
import type { SequenceWorld } from '../../../core/worlds/world.js';
import { builtInModels } from '../../../models/index.js';
import { ClockedNetwork, processorMs } from './clocked-network.js';

/** What a loop over an oracle took and drew; processor milliseconds. */
export interface LoopCost {
  readonly cpuMs: number;
  readonly networkCpuMs: number;
  /** Network calls and -log2 of the data law, means over the samples: equal for samplers that are the same. */
  readonly nfe: number;
  readonly bits: number;
}

/** The masked oracle of M4, as both loops read it. */
export function oracleGraph(): Uint8Array {
  const model = builtInModels().find(({ data, architecture }) => data.world === 'm4' && architecture === 'masked-diffusion');
  if (model === undefined) throw new Error('There is no masked oracle of m4.');
  return model.graphs[0].bytes;
}

/** `mdlm_ancestral` on the masked oracle of M4, as a cell samples: noise, checked network calls, laws, draws. */
export class OracleLoop {
  private readonly network: ClockedNetwork;

  private constructor(
    session: InferenceSession,
    private readonly world: SequenceWorld,
    private readonly steps: number,
    private readonly samples: number,
  ) {
    this.network = new ClockedNetwork(new OrtNetwork({ session, flopsPerSample: null }));
  }

  /** @param samples A multiple of SUB_BATCH. */
  static async load(steps: number, samples: number): Promise<OracleLoop> {
    const world = worldOf('m4', defaultParameters('m4'));
    if (world.kind !== 'sequence') throw new Error('m4 is a world of sequences.');
    return new OracleLoop(await InferenceSession.create(oracleGraph(), sessionOptions('cpu')), world, steps, samples);
  }

  /** Draws all samples of one seed. */
  async run(seed: number): Promise<LoopCost> {
    const { world, network, steps, samples } = this;
    const schedule = new IidSteps(world.length, steps);
    const pass = new RevealPass(new CheckedNetwork(network, 'step', () => false), world.length, world.vocabulary, schedule);
    const sampler = new RevealSampler(pass, world.length, world.vocabulary, new NoiseSource(seed, PROTOCOL_VERSION));
    const tokens = new Uint8Array(samples * world.length);
    const calls = new Int32Array(samples);
    const quiet = { onPrediction: () => undefined, onStepEnd: () => undefined };
    const [started, networkBefore] = [processorMs(), network.cpuMs];
    for (let first = 0; first < samples; first += SUB_BATCH) {
      const rows = Int32Array.from({ length: SUB_BATCH }, (_, row) => first + row);
      await sampler.sample({ rows: SUB_BATCH, samples: rows }, 0, tokens, calls, quiet);
    }
    const cpuMs = processorMs() - started;
    const bits = Float64Array.from(calls, (_, sample) => -world.log2Prob(tokens, sample * world.length));
    return { cpuMs, networkCpuMs: network.cpuMs - networkBefore, nfe: meanOf(calls), bits: meanOf(bits) };
  }
}

function meanOf(values: Int32Array | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
