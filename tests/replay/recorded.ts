import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folder of the recorded histories, one JSON file each. */
export const HISTORIES = path.join(import.meta.dirname, 'histories');

/** A workflow's history as Temporal exports it. */
export interface RecordedHistory {
  /** File name without `.json`: `<workflow type>.<what happened>`. */
  readonly name: string;
  readonly workflowType: string;
  readonly history: unknown;
}

/** Every recorded history, by name. */
export function recordedHistories(): RecordedHistory[] {
  return readdirSync(HISTORIES)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      workflowType: file.split('.')[0],
      history: JSON.parse(readFileSync(path.join(HISTORIES, file), 'utf8')) as unknown,
    }));
}
