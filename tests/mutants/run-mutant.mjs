import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What the unit tests need of the repository. */
const COPIED = ['core', 'models', 'tests/fixtures', 'tests/support', 'package.json', 'tsconfig.json', '.swcrc', 'jest.config.mjs'];
/** A fault may make a test run forever; that is noticed too. */
const LIMIT_MS = 600_000;

/** A copy of the pure part of the source, with the repository's node_modules, in which faults are put one at a time. */
export class SourceCopy {
  /** @param {string} root Root of the repository. */
  static async of(root) {
    const folder = await mkdtemp(path.join(tmpdir(), 'entroscope-mutants-'));
    for (const name of COPIED) await cp(path.join(root, name), path.join(folder, name), { recursive: true });
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    return new SourceCopy(folder);
  }

  constructor(folder) {
    this.folder = folder;
  }

  remove() {
    return rm(this.folder, { recursive: true, force: true });
  }

  /**
   * Runs the unit tests that import the mutated file, until the first failing test file.
   * @param {import('./faults/faults-of.mjs').Fault} mutation
   * @returns {Promise<{killed: boolean, by: string, seconds: number}>} `by`: the first test that failed, else the tests that passed.
   * @throws Error when the text to replace does not occur exactly once.
   */
  async run(mutation) {
    const file = path.join(this.folder, mutation.file);
    const source = await readFile(file, 'utf8');
    if (occurrences(source, mutation) !== 1)
      throw new Error(`The text to replace for "${mutation.of}: ${mutation.fault}" does not occur exactly once in ${mutation.file}.`);
    const start = performance.now();
    await writeFile(
      file,
      source.replace(mutation.find, () => mutation.replace),
    );
    try {
      return { ...(await this.#relatedTests(mutation.file)), seconds: (performance.now() - start) / 1000 };
    } finally {
      await writeFile(file, source);
    }
  }

  async #relatedTests(file) {
    const jest = path.join(this.folder, 'node_modules', 'jest', 'bin', 'jest.js');
    const order = ['--testSequencer', path.join(import.meta.dirname, 'nearest-first.mjs')];
    const args = ['--selectProjects', 'unit', '--findRelatedTests', file, '--bail', '--runInBand', '--silent', ...order];
    const child = spawn(process.execPath, ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...args], {
      cwd: this.folder,
      // Jest gives a run up at its first failure only where both streams are pipes.
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
      killSignal: 'SIGKILL',
    });
    child.stdout.resume();
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    const [code] = await once(child, 'close');
    return verdict(code, output);
  }
}

/**
 * How often the text that a fault replaces is in its file.
 * @param {string} source
 * @param {Pick<import('./faults/faults-of.mjs').Fault, 'find'>} fault
 */
export function occurrences(source, { find }) {
  return source.split(find).length - 1;
}

/** Jest has no report of a run that it gave up at the first failure, so the name of the failed test is read from what it printed. */
function verdict(code, output) {
  if (code === null) return { killed: true, by: `no end within ${LIMIT_MS / 60_000} minutes` };
  if (code === 0) return { killed: false, by: output.match(/^Tests:.*?(\d+ passed)/m)?.[1] ?? 'no test imports the file' };
  const failed = output.match(/^ {2}● (.+)$/m);
  if (!failed) throw new Error(`Jest ended with ${code} and names no failed test:\n${output}`);
  return { killed: true, by: failed[1].replaceAll(' › ', ': ') };
}
