import type { GraphRole, Network, TensorData } from '../../inference/network.js';
import { adaptNetwork, adaptWithoutCache, type GraphRunner } from '../adapters/index.js';
import type { ContractProblem, GraphContract, ModelInterface } from '../contract/index.js';
import { trialFeeds, type TrialFeeds } from './trial-feeds.js';

/** Rows of the trial batch: more than one, so that a batch axis that is fixed inside the graph shows itself. */
export const TRIAL_BATCH = 3;
/** Calls of an autoregressive graph, one position each. */
const TRIAL_POSITIONS = 4;
/** Largest difference that rounding may make, relative to the largest value: between batch sizes, and with and without a cache. */
const TOLERANCE = 1e-3;
/** How far predicted probabilities of a token may be from summing to 1. */
const SUM_TOLERANCE = 1e-2;

/** What a trial found. */
export interface TrialReport {
  readonly problems: readonly ContractProblem[];
  /** Network calls made. */
  readonly calls: number;
  /** Milliseconds inside the runtime, all calls. */
  readonly networkMs: number;
}

/**
 * Runs every graph of a model on fixed inputs, through the same adapters as a cell, and checks the outputs: as many elements as the
 * contract says, finite, the same again, the same whatever the batch, probabilities that sum to 1, and a cache that changes nothing.
 */
export async function runTrial(model: ModelInterface, runners: Readonly<Partial<Record<GraphRole, GraphRunner>>>): Promise<TrialReport> {
  const problems: ContractProblem[] = [];
  let calls = 0;
  for (const [role, graph] of Object.entries(model.graphs) as [GraphRole, GraphContract][]) {
    const runner = runners[role];
    // Encoders are checked against the contract and never called by a sampler.
    if (runner === undefined || role === 'encoder') continue;
    const trial = new GraphTrial(model, role, graph, runner);
    problems.push(...(await trial.run()));
    calls += trial.calls;
  }
  const networkMs = Object.values(runners).reduce((sum, runner) => sum + runner.elapsedMs, 0);
  return { problems, calls, networkMs };
}

type Outputs = Readonly<Record<string, Float32Array>>;

class GraphTrial {
  calls = 0;
  private readonly pointer: string;

  constructor(
    private readonly model: ModelInterface,
    private readonly role: GraphRole,
    private readonly graph: GraphContract,
    private readonly runner: GraphRunner,
  ) {
    this.pointer = `/graphs/${role}`;
  }

  async run(): Promise<ContractProblem[]> {
    try {
      const network = adaptNetwork(this.model, this.role, this.runner);
      const feeds = trialFeeds(this.model, this.graph, TRIAL_BATCH, network);
      return this.graph.inputs['token'] === undefined && this.graph.layout !== 'decoder'
        ? await this.single(network, feeds)
        : await this.positions(network, feeds);
    } catch (error) {
      return [this.problem(`does not run: ${sentence(error)}`)];
    }
  }

  /** One call, again, and on the first row alone. */
  private async single(network: Network, feeds: TrialFeeds): Promise<ContractProblem[]> {
    const first = await this.call(network, TRIAL_BATCH, feeds.inputs, feeds.outputs);
    const unusable = this.unusable(first, feeds);
    if (unusable.length > 0) return unusable;
    const again = await this.call(network, TRIAL_BATCH, feeds.inputs, feeds.outputs);
    const alone = await this.call(network, 1, feeds.inputs, feeds.outputs);
    return [...this.changed(first, again), ...this.batchDependent(first, alone, feeds), ...this.sums(first, feeds)];
  }

  /** Positions one after the other, with the state carried on; then the same with the prefix read anew where there is a cache. */
  private async positions(network: Network, feeds: TrialFeeds): Promise<ContractProblem[]> {
    const logits = await this.walk(network, feeds, TRIAL_BATCH);
    if (!(logits instanceof Float32Array)) return logits;
    const again = await this.walk(network, feeds, TRIAL_BATCH);
    if (again instanceof Float32Array && !sameBits(logits, again))
      return [this.problem('gives other logits when it is run again on the same input')];
    if (this.graph.cache === null) return [];
    const without = await this.walk(adaptWithoutCache(this.model, this.runner), feeds, TRIAL_BATCH);
    if (!(without instanceof Float32Array)) return without;
    const gap = relativeGap(logits, without);
    return gap <= TOLERANCE
      ? []
      : [
          this.problem(
            `gives other logits with its cache than without (relative difference ${gap.toExponential(1)}): check the cache outputs`,
          ),
        ];
  }

  /** The logits of every position, (positions, batch, V), or what is wrong with them. */
  private async walk(network: Network, feeds: TrialFeeds, batch: number): Promise<Float32Array | ContractProblem[]> {
    const width = network.elementsPerSample('state');
    const vocabulary = network.elementsPerSample('logits');
    const layered = this.graph.outputs['layer_logits'] !== undefined;
    const outputs: Record<string, number> = {
      ...{ logits: vocabulary, next_state: width },
      ...(layered ? { layer_logits: network.elementsPerSample('layer_logits') } : {}),
    };
    const positions = Math.min(TRIAL_POSITIONS, this.model.length ?? TRIAL_POSITIONS);
    const all = new Float32Array(positions * batch * vocabulary);
    let state: TensorData = new Float32Array(batch * width);
    for (let position = 0; position < positions; position++) {
      const token = Int32Array.from({ length: batch }, (_, row) => (position === 0 ? vocabulary : (position + row) % vocabulary));
      const found = await this.call(network, batch, { token, state }, outputs);
      const unusable = this.unusable(found, { ...feeds, outputs });
      if (unusable.length > 0) return unusable;
      if (layered) {
        const other = this.otherHead(found, batch, vocabulary);
        if (other.length > 0) return other;
      }
      all.set(found['logits'], position * batch * vocabulary);
      state = found['next_state'];
    }
    return all;
  }

  /** The logits of the last layer are those of the network. */
  private otherHead({ logits, layer_logits: layers }: Outputs, batch: number, vocabulary: number): ContractProblem[] {
    const size = layers.length / batch;
    for (let row = 0; row < batch; row++) {
      const last = layers.subarray((row + 1) * size - vocabulary, (row + 1) * size);
      const gap = relativeGap(logits.subarray(row * vocabulary, (row + 1) * vocabulary), last);
      if (gap > TOLERANCE) {
        const detail = `must end with the logits themselves: those of the last layer differ from them (relative difference ${gap.toExponential(1)})`;
        return [this.problem(detail, '/outputs/layer_logits')];
      }
    }
    return [];
  }

  private async call(
    network: Network,
    batch: number,
    inputs: Readonly<Record<string, TensorData>>,
    outputs: Readonly<Record<string, number>>,
  ): Promise<Outputs> {
    this.calls += 1;
    const fetches = Object.fromEntries(
      Object.entries(outputs).map(([name, size]) => [name, new Float32Array(batch * size).fill(Number.NaN)]),
    );
    await network.run(batch, inputs, fetches);
    return fetches;
  }

  private unusable(found: Outputs, { outputs }: TrialFeeds): ContractProblem[] {
    return Object.keys(outputs).flatMap((name) => {
      const index = found[name].findIndex((value) => !Number.isFinite(value));
      if (index < 0) return [];
      const row = Math.floor(index / outputs[name]);
      return [
        this.problem(
          `element ${index % outputs[name]} of output "${name}" in row ${row} of the trial is ${found[name][index]} or was not written: outputs must be finite`,
          `/outputs/${name}`,
        ),
      ];
    });
  }

  private changed(first: Outputs, again: Outputs): ContractProblem[] {
    const names = Object.keys(first).filter((name) => !sameBits(first[name], again[name]));
    return names.map((name) =>
      this.problem('is another one when the graph is run again on the same input: cells must come out the same', `/outputs/${name}`),
    );
  }

  private batchDependent(batch: Outputs, alone: Outputs, { outputs }: TrialFeeds): ContractProblem[] {
    return Object.keys(outputs).flatMap((name) => {
      const gap = relativeGap(batch[name].subarray(0, outputs[name]), alone[name]);
      if (gap <= TOLERANCE) return [];
      return [
        this.problem(
          `of one sample depends on the other samples of the batch (relative difference ${gap.toExponential(1)}): export in evaluation mode`,
          `/outputs/${name}`,
        ),
      ];
    });
  }

  private sums(found: Outputs, { probabilities }: TrialFeeds): ContractProblem[] {
    if (probabilities === null) return [];
    const values = found[probabilities.output];
    for (let start = 0; start < values.length; start += probabilities.columns) {
      const part = values.subarray(start, start + probabilities.columns);
      const sum = part.reduce((total, value) => total + value, 0);
      if (Math.abs(sum - 1) <= SUM_TOLERANCE && part.every((value) => value > -SUM_TOLERANCE)) continue;
      return [
        this.problem(
          `must give the probabilities of each token; the first that do not sum to 1 sum to ${sum.toFixed(4)}`,
          `/outputs/${probabilities.output}`,
        ),
      ];
    }
    return [];
  }

  private problem(detail: string, path = ''): ContractProblem {
    return { pointer: this.pointer + path, detail };
  }
}

/** The first line of the runtime's message, which says what is wrong; the rest is its stack. */
function sentence(error: unknown): string {
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.slice(0, 500);
}

function sameBits(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

/** Largest difference relative to the largest value (at least 1). */
function relativeGap(a: Float32Array, b: Float32Array): number {
  let gap = 0;
  let scale = 1;
  for (let i = 0; i < a.length; i++) {
    gap = Math.max(gap, Math.abs(a[i] - b[i]));
    scale = Math.max(scale, Math.abs(a[i]));
  }
  return gap / scale;
}
