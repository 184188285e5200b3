import { artifactKey, type ArtifactStore } from '../../platform/artifacts/index.js';
import type { Attempt } from '../cells/attempt.js';

/** The log object of some attempts. */
export interface StoredLog {
  readonly key: string;
  readonly bytes: number;
}

/** An attempt and the cell it was made at. */
export interface LoggedAttempt {
  readonly cellId: string;
  readonly fence: number;
  readonly attempt: Attempt;
}

/**
 * Stores the log of attempts that are recorded together as one text object: a put for each attempt would double those of a short cell.
 * Every line names its cell and attempt (`<cell id> <claim>.<number>`).
 * @param worker Identity of the worker that made them.
 */
export async function storeLog(artifacts: ArtifactStore, worker: string, attempts: readonly LoggedAttempt[]): Promise<StoredLog> {
  const bytes = Buffer.from(attempts.map((entry) => linesOf(worker, entry)).join(''));
  const { key } = await artifacts.putIfAbsent(artifactKey(bytes, 'log'), bytes, 'text/plain; charset=utf-8');
  return { key, bytes: bytes.byteLength };
}

function linesOf(worker: string, { cellId, fence, attempt }: LoggedAttempt): string {
  const prefix = `${cellId} ${fence}.${attempt.number}`;
  const ended = new Date(attempt.startedAt.getTime() + attempt.deviceMs);
  const lines = [
    `${attempt.startedAt.toISOString()} started on ${worker}`,
    ...attempt.output
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => `stderr: ${line}`),
    `${ended.toISOString()} ${attempt.outcome} after ${Math.round(attempt.deviceMs)} ms${attempt.message === null ? '' : `: ${attempt.message}`}`,
  ];
  return lines.map((line) => `${prefix} ${line}\n`).join('');
}
