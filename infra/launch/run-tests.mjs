import { coverageFolder, runCheck, runSuite } from './lib/run-suites.mjs';
import { reportCoverage } from './lib/coverage.mjs';
import { LaunchError, runEntry } from './lib/launch-error.mjs';
import { CHECKS, SUITES } from './lib/suites.mjs';
import { startSharedTestStack, TEST_STACK_VARIABLE } from './lib/test-stack.mjs';

/**
 * Second half of `npm test`, under the project's own Node. Arguments: names of checks and suites, all of them by default; `--coverage`
 * runs only the suites whose coverage says something, and reports it.
 */
function selected(names) {
  const known = [...CHECKS, ...SUITES].map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new LaunchError(`There is no check or suite called ${unknown.join(', ')}: choose from ${known.join(', ')}.`);
  const wanted = ({ name }) => names.length === 0 || names.includes(name);
  return { checks: CHECKS.filter(wanted), suites: SUITES.filter(wanted) };
}

/** Aborted when somebody asks this run to stop, or the command that started it is gone: nothing further begins then. */
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop.abort());
process.once('disconnect', () => stop.abort());

/** Checks at a time: each has one thread of work. */
const CHECKS_AT_ONCE = 2;

async function runChecks(checks) {
  const outcomes = [];
  const waiting = checks.entries();
  const lane = async () => {
    for (const [index, check] of waiting) {
      if (stop.signal.aborted) return;
      outcomes[index] = await runCheck(check);
    }
  };
  await Promise.all(Array.from({ length: CHECKS_AT_ONCE }, lane));
  return outcomes;
}

/** The suites one after the other, with the checks beside the first one that leaves a core free. */
async function runJestSuites(suites, checks, options) {
  if (suites.length === 0) return runChecks(checks);
  const application = suites.some((suite) => suite.sharesApplication);
  const { stack, stop: stopServers } = await startSharedTestStack({ application });
  const environment = { [TEST_STACK_VARIABLE]: JSON.stringify(stack) };
  const outcomes = [];
  let checked = null;
  try {
    for (const suite of suites) {
      if (stop.signal.aborted) break;
      if (suite.besideChecks) checked ??= runChecks(checks);
      outcomes.push(await runSuite(suite, environment, options));
    }
  } finally {
    await stopServers();
  }
  return [...(await (checked ?? runChecks(checks))), ...outcomes];
}

const total = (outcomes, field) => outcomes.reduce((sum, outcome) => sum + outcome[field], 0);

function printSummary(outcomes) {
  process.stdout.write('\n');
  for (const { name, passed, failed, skipped, seconds, note } of outcomes) {
    const counts = `${passed} passed, ${failed} failed, ${skipped} skipped`;
    process.stdout.write(
      `  ${failed === 0 ? '✓' : '✗'} ${name.padEnd(18)} ${counts.padEnd(38)} ${seconds.toFixed(1).padStart(7)} s${note ? `  ${note}` : ''}\n`,
    );
  }
}

await runEntry(async () => {
  const args = process.argv.slice(2);
  const coverage = args.includes('--coverage');
  const chosen = selected(args.filter((arg) => arg !== '--coverage'));
  const checks = coverage ? [] : chosen.checks;
  const suites = chosen.suites.filter((suite) => !coverage || suite.coverage);
  // Servers and build first: the checks need the generated database client.
  const outcomes = await runJestSuites(suites, checks, { coverage });
  if (stop.signal.aborted) throw new LaunchError('The tests were stopped.');
  printSummary(outcomes);
  if (coverage)
    process.stdout.write(`  ${await reportCoverage(suites.map(coverageFolder))}
`);
  const failed = total(outcomes, 'failed');
  process.stdout.write(`\n${total(outcomes, 'passed')} passed, ${failed} failed, ${total(outcomes, 'skipped')} skipped\n`);
  return failed === 0 ? 0 : 1;
});
process.disconnect?.();
