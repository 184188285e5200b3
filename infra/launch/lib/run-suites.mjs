import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { filesBelow } from './fingerprint.mjs';
import { runJest } from './jest.mjs';
import { inRoot, projectNode } from './paths.mjs';
import { projectEnvironment, runQuietly } from './run.mjs';

/**
 * @typedef {object} Outcome One line of the summary.
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {number} seconds
 * @property {string} [note] Why it failed or skipped, where counts do not tell.
 */

const since = (start) => (performance.now() - start) / 1000;

/** Priority of a check: below that of tests. */
const CHECK_NICENESS = 10;

/** Runs one check of the sources; its output is shown only when it fails. @returns {Promise<Outcome>} */
export async function runCheck(check) {
  const start = performance.now();
  try {
    await runQuietly(projectNode, [inRoot(check.script), ...check.args], {
      failure: check.name,
      environment: projectEnvironment(),
      timeoutMs: check.budgetMs,
      // A suite that runs beside it watches the clock.
      niceness: CHECK_NICENESS,
    });
    return { name: check.name, passed: 1, failed: 0, skipped: 0, seconds: since(start) };
  } catch (error) {
    process.stdout.write(`${error.message}\n`);
    return { name: check.name, passed: 0, failed: 1, skipped: 0, seconds: since(start) };
  }
}

async function hasTests(name) {
  return name === 'unit' || (await filesBelow(`tests/${name}`, (file) => file.endsWith('.test.ts'))).length > 0;
}

/** Counts of a jest run from the file it wrote; a suite file that did not even load counts as one failure. */
async function countsIn(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, note: 'ended without a report' };
  const result = JSON.parse(await readFile(report, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** Counting coverage makes numeric code about five times slower. */
const COVERAGE_BUDGET_FACTOR = 5;

/**
 * Runs one jest project.
 * @param {{coverage: boolean}} options `coverage` collects it into `coverageFolder(suite)`.
 * @returns {Promise<Outcome>}
 */
export async function runSuite(suite, environment, { coverage }) {
  const start = performance.now();
  if (!(await hasTests(suite.name)))
    return { name: suite.name, passed: 0, failed: 0, skipped: 1, seconds: 0, note: `tests/${suite.name} holds no test` };
  const report = inRoot('coverage', `${suite.name}.json`);
  await mkdir(path.dirname(report), { recursive: true });
  await rm(report, { force: true });
  const args = [
    '--selectProjects',
    suite.name,
    '--ci',
    suite.serial ? '--maxWorkers=1' : '--maxWorkers=100%',
    '--json',
    '--outputFile',
    report,
  ];
  const budgetMs = suite.budgetMs * (coverage ? COVERAGE_BUDGET_FACTOR : 1);
  if (coverage) args.push('--coverage', '--coverageReporters', 'json', '--coverageDirectory', coverageFolder(suite));
  const code = await runJest(args, { environment, timeoutMs: budgetMs });
  const counts = await countsIn(report);
  const unexplained = code !== 0 && counts.failed === 0;
  const note = since(start) * 1000 > budgetMs ? `over its budget of ${budgetMs / 60_000} minutes` : counts.note;
  return { name: suite.name, ...counts, failed: counts.failed + (unexplained ? 1 : 0), seconds: since(start), note };
}

/** Where jest leaves the raw coverage of a suite. */
export function coverageFolder(suite) {
  return path.join(inRoot('coverage'), 'raw', suite.name);
}
