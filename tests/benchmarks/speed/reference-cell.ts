import { InferenceSession } from 'onnxruntime-node';
import { OrtNetwork } from '../../../apps/worker/inference/ort-network.js';
import { OrtRunner } from '../../../apps/worker/inference/ort-runner.js';
import { sessionOptions } from '../../../apps/worker/inference/session-cache.js';
import type { CellSpec } from '../../../core/cells/cell.js';
import { datasetParameters, readItems, type DatasetItems } from '../../../core/datasets/cell-data.js';
import { executeCell } from '../../../core/execution/execute-cell.js';
import { samplerParameters } from '../../../core/grid/applicability.js';
import { PROTOCOL_VERSION, type Architecture, type Sampler, type Space } from '../../../core/grid/vocabulary.js';
import type { GraphRole, Network } from '../../../core/inference/network.js';
import { adaptNetwork, adaptSequences } from '../../../core/models/adapters/index.js';
import type { BuiltInDescription, BuiltInModel } from '../../../core/models/package.js';
import { shippedDatasets } from '../../../models/datasets/index.js';
import { referenceModels } from '../../../models/reference/models.js';
import { sha256 } from '../../../platform/artifacts/index.js';
import { startEnergyCounter } from '../report/rapl.js';
import { ClockedNetwork, processorMs } from './clocked-network.js';

/** A cell of a reference model of text. */
export interface ReferenceCase {
  readonly model: string;
  readonly architecture: Architecture;
  readonly space: Space;
  readonly sampler: Sampler;
  readonly steps: number | null;
}

/** V = 27 and L = 64: every way to make text that the reference models have. */
export const REFERENCE_CASES: readonly ReferenceCase[] = [
  { model: 'kjv-autoregressive-s1', architecture: 'autoregressive', space: 'token', sampler: 'ar_ancestral', steps: null },
  { model: 'kjv-masked-s1', architecture: 'masked-diffusion', space: 'token', sampler: 'mdlm_ancestral', steps: 16 },
  { model: 'kjv-masked-s1', architecture: 'masked-diffusion', space: 'token', sampler: 'mdlm_ancestral', steps: 64 },
  { model: 'kjv-embedding-s1', architecture: 'gaussian-diffusion', space: 'token-embedding', sampler: 'ddpm', steps: 16 },
  { model: 'kjv-embedding-s1', architecture: 'gaussian-diffusion', space: 'token-embedding', sampler: 'ddim', steps: 16 },
  { model: 'kjv-latent-s1', architecture: 'gaussian-diffusion', space: 'sentence-latent', sampler: 'ddim', steps: 16 },
];
const SAMPLES = 64;
const SCORER = 'kjv-scorer';

/** Processor milliseconds of a cell: inside networks, and of sampling and measurement around them. */
export interface CellCost {
  readonly networkMs: number;
  readonly restMs: number;
  /** Energy of the processor for one sample, whatever ran on it; null where its counters cannot be read. */
  readonly joulesPerSample: number | null;
}

/** A cell of 64 samples, which go through the networks together, with all that a worker does for it but the transport. */
export class ReferenceCell {
  private constructor(
    private readonly spec: Omit<CellSpec, 'seed'>,
    private readonly networks: Readonly<Record<string, ClockedNetwork>>,
    private readonly items: DatasetItems,
  ) {}

  /** Loads the model and the scorer with the options of a worker. */
  static async load({ model, architecture, space, sampler, steps }: ReferenceCase): Promise<ReferenceCell> {
    const dataset = shippedDatasets().find(({ name }) => name === 'kjv');
    if (dataset === undefined) throw new Error('The dataset kjv does not ship with this build.');
    const parameters = datasetParameters(dataset.card, sha256(dataset.heldOut));
    const [measured, scorer] = [builtIn(model), builtIn(SCORER)];
    const found = measured.description.interface;
    const scorerInterface = scorer.description.interface;
    const networks = { ...(await networksOf(measured)), instrument: await instrumentOf(scorer) };
    const spec = {
      protocol: PROTOCOL_VERSION,
      data: { world: 'kjv', parameters },
      architecture,
      space,
      graphs: measured.model.digests,
      ...(found === null ? {} : { interface: found }),
      instrument: {
        kind: 'scorer' as const,
        graph: scorer.model.digests['step'],
        ...(scorerInterface === null ? {} : { interface: scorerInterface }),
      },
      sampler: { name: sampler, parameters: samplerParameters(sampler, space, 'sequence') },
      steps,
      samples: SAMPLES,
      runtimeClass: 'benchmark',
    };
    return new ReferenceCell(spec, networks, readItems(parameters, dataset.heldOut));
  }

  /** Runs the cell of a seed. */
  async run(seed: number): Promise<CellCost> {
    const joules = startEnergyCounter();
    const inNetworks = (): number => Object.values(this.networks).reduce((sum, { cpuMs }) => sum + cpuMs, 0);
    const [started, networkBefore] = [processorMs(), inNetworks()];
    await executeCell({ ...this.spec, seed }, this.networks, { onProgress: () => undefined, cancelled: () => false }, this.items);
    const networkMs = inNetworks() - networkBefore;
    const restMs = processorMs() - started - networkMs;
    return { networkMs, restMs, joulesPerSample: joules === null ? null : joules() / SAMPLES };
  }
}

interface Loaded {
  readonly model: BuiltInModel;
  readonly description: BuiltInDescription;
}

function builtIn(name: string): Loaded {
  const model = referenceModels().find((one) => one.name === name);
  if (model === undefined) throw new Error(`There is no reference model ${name}.`);
  return { model, description: model.describe() };
}

function bytesOf({ model, description }: Loaded, role: string): Uint8Array {
  const file = description.files.find(({ digest }) => digest === model.digests[role]);
  if (file === undefined) throw new Error(`${model.name} has no ${role} graph.`);
  return file.bytes;
}

async function networksOf(loaded: Loaded): Promise<Record<string, ClockedNetwork>> {
  const { model, description } = loaded;
  const made = Object.keys(model.digests).map(async (role): Promise<[string, ClockedNetwork]> => {
    const session = await InferenceSession.create(bytesOf(loaded, role), sessionOptions('cpu'));
    const graph = { session, flopsPerSample: null };
    const network: Network =
      description.interface === null ? new OrtNetwork(graph) : adaptNetwork(description.interface, role as GraphRole, new OrtRunner(graph));
    return [role, new ClockedNetwork(network)];
  });
  return Object.fromEntries(await Promise.all(made));
}

async function instrumentOf(scorer: Loaded): Promise<ClockedNetwork> {
  const session = await InferenceSession.create(bytesOf(scorer, 'step'), sessionOptions('cpu'));
  const { interface: found } = scorer.description;
  if (found === null) throw new Error(`${SCORER} is no decoder.`);
  return new ClockedNetwork(adaptSequences(found, new OrtRunner({ session, flopsPerSample: null })));
}
