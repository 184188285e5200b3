import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What other programs need to use a running local stack: written to `<state folder>/stack.json` for the owner's eyes only, and
 * removed when the stack stops. The CLI finds the API and its key here.
 */
export interface StackFile {
  readonly apiUrl: string;
  readonly apiKey: string;
  /** Opens the dashboard signed in, once. */
  readonly signInUrl: string;
  readonly docsUrl: string;
  readonly temporalAddress: string;
  readonly temporalUiUrl: string | null;
  readonly databaseUrl: string;
  readonly s3Endpoint: string;
  readonly s3AccessKeyId: string;
  readonly s3SecretAccessKey: string;
  /** The supervisor's. */
  readonly pid: number;
}

const OWNER_ONLY = 0o600;
const fileIn = (folder: string): string => path.join(folder, 'stack.json');

export function writeStackFile(folder: string, content: StackFile): void {
  const file = fileIn(folder);
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: OWNER_ONLY });
  renameSync(`${file}.new`, file);
}

export function removeStackFile(folder: string): void {
  rmSync(fileIn(folder), { force: true });
}

/** The API key of the local team: made once by `create`, then kept, so that links and scripts stay valid from start to start. */
export function keptApiKey(folder: string, create: () => string): string {
  const file = path.join(folder, 'api-key');
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const key = create();
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, key, { mode: OWNER_ONLY });
  return key;
}
