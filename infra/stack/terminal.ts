import path from 'node:path';
import type { StackFile } from './stack-file.js';

/** Prints one message to the person who started the stack. */
export function say(message: string): void {
  process.stdout.write(`${message}\n`);
}

/** Runs `work` and prints its name with the time it took. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  let mark = '✗';
  try {
    const result = await work();
    mark = '✓';
    return result;
  } finally {
    say(`  ${mark} ${label.padEnd(34)} ${`${((performance.now() - since) / 1000).toFixed(1)} s`.padStart(8)}`);
  }
}

/** Where everything is, one line each. */
export function links(stack: StackFile, stateFolder: string): string {
  const lines: (readonly [string, string | null])[] = [
    ['dashboard (signs in once)', stack.signInUrl],
    ['API documentation', stack.docsUrl],
    ['Temporal UI', stack.temporalUiUrl],
    ['S3', `${stack.s3Endpoint}  (keys in ${path.join(stateFolder, 'stack.json')})`],
    ['logs', path.join(stateFolder, 'logs')],
  ];
  return ['', ...lines.filter(([, value]) => value !== null).map(([name, value]) => `  ${name.padEnd(26)} ${value ?? ''}`), ''].join('\n');
}
