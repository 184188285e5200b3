import type { CellFailure } from '../../../activities/index.js';
import type { CellSpec } from '../../../core/cells/cell.js';
import type { CellResult } from '../../../core/cells/result.js';
import { CellCancelled, executeCell, InvalidModelOutput, UnusableCheckpoint } from '../../../core/execution/execute-cell.js';
import type { GraphRole, Network, NetworkSet } from '../../../core/inference/network.js';
import { adaptNetwork } from '../../../core/models/adapters/index.js';
import { saysOutOfMemory } from './death.js';
import type { InferenceAnswer, InferenceRequest } from './messages.js';
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
    try {
      this.send({ type: 'complete', cell, result: await this.execute(request) });
    } catch (error) {
      this.send(error instanceof CellCancelled ? { type: 'cancelled', cell } : { type: 'failed', cell, failure: failureOf(error) });
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

  private async attempt({ cell, spec, graphFiles, resume }: RunRequest): Promise<CellResult> {
    const cancelled = (): boolean => this.cancelledCell === cell;
    return executeCell(spec, await this.load(spec, graphFiles), {
      onProgress: (share) => this.progress(cell, share),
      cancelled,
      checkpointing: new StateSender(this.checkpointIntervalMs, resume, cancelled, {
        resumed: (share) => this.send({ type: 'resumed', cell, share }),
        save: (state) => this.send({ type: 'checkpoint', cell, state }),
      }),
    });
  }

  /** Networks are made for each cell, so that their clocks start at zero; the sessions behind them stay warm. */
  private async load(spec: CellSpec, files: Readonly<Record<string, string>>): Promise<NetworkSet> {
    // No sampler calls an encoder.
    const roles = (Object.entries(spec.graphs) as [GraphRole, string][]).filter(([role]) => role !== 'encoder');
    const networks = await Promise.all(
      roles.map(async ([role, digest]): Promise<[GraphRole, Network]> => {
        const graph = await this.sessions.get(digest, files[role] ?? '');
        return [role, spec.interface === undefined ? new OrtNetwork(graph) : adaptNetwork(spec.interface, role, new OrtRunner(graph))];
      }),
    );
    return Object.fromEntries(networks);
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
