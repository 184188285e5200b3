import { readFile } from 'node:fs/promises';
import type { CellFailure, CellOutcome, GroupOutcome, TimedOutcome } from '../../../activities/index.js';
import type { CellSpec } from '../../../core/cells/cell.js';
import type { CellResult } from '../../../core/cells/result.js';
import { CellCancelled, executeCell, InvalidModelOutput, UnusableCheckpoint } from '../../../core/execution/execute-cell.js';
import { readItems } from '../../../core/datasets/cell-data.js';
import { readsWholeSequences, type Instrument } from '../../../core/datasets/instrument.js';
import type { CellNetworkSet, GraphRole, Network } from '../../../core/inference/network.js';
import { decoderFlops } from '../../../core/models/decoder-cost.js';
import type { ModelInterface } from '../../../core/models/contract/index.js';
import { adaptNetwork, adaptSequences } from '../../../core/models/adapters/index.js';
import { saysOutOfMemory } from './death.js';
import type { CellFiles, CellRun, InferenceAnswer, InferenceRequest } from './messages.js';
import { OrtNetwork } from './ort-network.js';
import { OrtRunner } from './ort-runner.js';
import type { SessionCache } from './session-cache.js';
import { StateSender } from './state-sender.js';

type RunRequest = Extract<InferenceRequest, { type: 'run' }>;

/** Shortest time between two progress messages, milliseconds. */
const PROGRESS_INTERVAL_MS = 250;

/** Runs the cells that a worker sends, one at a time, inside an inference process. */
export class CellRunner {
  private cancelledCell: number | null = null;
  private lastProgress = 0;
  private readonly decoderFlops = new Map<string, number | null>();

  /** @param checkpointIntervalMs Time between two states of a cell, milliseconds; 0 keeps none. */
  constructor(
    private readonly sessions: SessionCache,
    private readonly send: (answer: InferenceAnswer) => void,
    private readonly checkpointIntervalMs = 0,
  ) {}

  /** Takes a request; answers come through `send`, never as a rejection. */
  async handle(request: InferenceRequest): Promise<void> {
    if (request.type === 'cancel') {
      this.cancelledCell = request.cell;
      return;
    }
    const { cell } = request;
    if (request.type === 'run-group') {
      this.send({ type: 'group', cell, ...(await this.group(cell, request.runs)) });
      return;
    }
    const outcome = await this.outcome(request);
    if (outcome === null) this.send({ type: 'cancelled', cell });
    else
      this.send(
        outcome.kind === 'complete'
          ? { type: 'complete', cell, result: outcome.result }
          : { type: 'failed', cell, failure: outcome.failure },
      );
  }

  /** Runs the cells in order until one is stopped or gets no memory; what is left out is run by itself. */
  private async group(cell: number, runs: readonly CellRun[]): Promise<GroupOutcome> {
    const outcomes: TimedOutcome[] = [];
    for (const { spec, files } of runs) {
      const started = performance.now();
      const outcome = await this.outcome({ type: 'run', cell, spec, files, resume: null });
      if (outcome === null) return { outcomes, cancelled: true };
      if (outcome.kind === 'failed' && outcome.failure.class === 'out_of_memory') break;
      outcomes.push({ outcome, deviceMs: performance.now() - started });
    }
    return { outcomes, cancelled: false };
  }

  /** What comes of a cell; null when it was stopped. */
  private async outcome(request: RunRequest): Promise<CellOutcome | null> {
    try {
      return { kind: 'complete', result: await this.execute(request) };
    } catch (error) {
      return error instanceof CellCancelled ? null : { kind: 'failed', failure: failureOf(error) };
    }
  }

  /** A state that cannot be used is left alone: the cell begins anew, and its log says why. */
  private async execute(request: RunRequest): Promise<CellResult> {
    try {
      return await this.attempt(request);
    } catch (error) {
      if (!(error instanceof UnusableCheckpoint)) throw error;
      process.stderr.write(`The state of an earlier attempt is not used: ${error.message}\n`);
      return this.attempt({ ...request, resume: null });
    }
  }

  private async attempt({ cell, spec, files, resume }: RunRequest): Promise<CellResult> {
    const cancelled = (): boolean => this.cancelledCell === cell;
    const hooks = {
      onProgress: (share: number) => this.progress(cell, share),
      cancelled,
      checkpointing: new StateSender(this.checkpointIntervalMs, resume, cancelled, {
        resumed: (share) => this.send({ type: 'resumed', cell, share }),
        save: (state) => this.send({ type: 'checkpoint', cell, state }),
      }),
    };
    const items = files.items === null ? null : readItems(spec.data.parameters, await readFile(files.items));
    return executeCell(spec, await this.load(spec, files), hooks, items);
  }

  /** Networks are made for each cell, so that their clocks start at zero; the sessions behind them stay warm. */
  private async load(spec: CellSpec, files: CellFiles): Promise<CellNetworkSet> {
    // The encoder is for data only, and an exact world's data are drawn where the network works.
    await this.sessions.makeRoom([...Object.values(spec.graphs), ...(spec.instrument === undefined ? [] : [spec.instrument.graph])]);
    const roles = (Object.entries(spec.graphs) as [GraphRole, string][]).filter(([role]) => role !== 'encoder' || files.items !== null);
    const networks = await Promise.all(
      roles.map(async ([role, digest]) => [role, await this.network(digest, files.graphs[role] ?? '', role, spec.interface)] as const),
    );
    const { instrument } = spec;
    if (instrument === undefined) return Object.fromEntries(networks);
    return { ...Object.fromEntries(networks), instrument: await this.instrument(instrument, files.instrument ?? '') };
  }

  private async instrument(instrument: Instrument, file: string): Promise<Network> {
    if (instrument.interface === undefined || !readsWholeSequences(instrument))
      return this.network(instrument.graph, file, 'step', instrument.interface);
    return adaptSequences(instrument.interface, new OrtRunner(await this.sessions.get(instrument.graph, file)));
  }

  private async network(digest: string, file: string, role: GraphRole, model: ModelInterface | undefined): Promise<Network> {
    const graph = await this.sessions.get(digest, file);
    if (model === undefined) return new OrtNetwork(graph);
    const flopsPerSample = graph.flopsPerSample ?? (await this.flopsOfDecoder(digest, file, model));
    return adaptNetwork(model, role, new OrtRunner({ ...graph, flopsPerSample }));
  }

  /** Counted once a process: the graph has to be read for it. */
  private async flopsOfDecoder(digest: string, file: string, model: ModelInterface): Promise<number | null> {
    const known = this.decoderFlops.get(digest);
    if (known !== undefined) return known;
    const flops = decoderFlops(model, await readFile(file));
    this.decoderFlops.set(digest, flops);
    return flops;
  }

  private progress(cell: number, share: number): void {
    const now = performance.now();
    if (now - this.lastProgress < PROGRESS_INTERVAL_MS) return;
    this.lastProgress = now;
    this.send({ type: 'progress', cell, share });
  }
}

function failureOf(error: unknown): CellFailure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof InvalidModelOutput) return { class: 'invalid_model_output', message };
  return { class: saysOutOfMemory(message) ? 'out_of_memory' : 'error', message };
}
