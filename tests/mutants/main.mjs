import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { MUTATIONS } from './mutations.mjs';
import { SourceCopy } from './run-mutant.mjs';

/**
 * Usage: main.mjs [TEXT]. Runs every mutation, or those that mention TEXT, as many at once as there are cores. A full run writes
 * docs/science-mutants.md. Ends with 1 when a mutant survives.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGE = path.join(ROOT, 'docs', 'science-mutants.md');
const [wanted] = process.argv.slice(2);
const chosen = MUTATIONS.filter((mutation) => wanted === undefined || JSON.stringify(mutation).includes(wanted));

/** Runs the chosen mutations over several copies of the source; results in the order of the list. */
async function runAll() {
  const results = [];
  let next = 0;
  const lane = async () => {
    const copy = await SourceCopy.of(ROOT);
    try {
      while (next < chosen.length) {
        const index = next++;
        results[index] = await copy.run(chosen[index]);
        const { killed, by, seconds } = results[index];
        process.stdout.write(
          `${killed ? '✓ killed  ' : '✗ SURVIVED'} ${chosen[index].of}: ${chosen[index].fault} (${seconds.toFixed(0)} s) ${by}\n`,
        );
      }
    } finally {
      await copy.remove();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), chosen.length) }, lane));
  return results;
}

const cell = (text) => text.replaceAll('|', '\\|');

function page(results) {
  const killed = results.filter((result) => result.killed).length;
  const rows = chosen.map((mutation, index) => {
    const { killed: isKilled, by } = results[index];
    const columns = [mutation.kind, mutation.of, mutation.fault, `\`${mutation.file}\``, isKilled ? 'killed' : '**survived**', by];
    return `| ${columns.map(cell).join(' | ')} |`;
  });
  return `# Faults that the tests notice

Output of \`npm run mutants\`, which is no part of \`npm test\`: each fault of \`tests/mutants/faults\` is put alone into a copy of the
source, and the unit tests that import the file run until one fails. ${killed} of ${results.length} faults are killed.

| kind | of | fault | file | result | first test that fails |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

const results = await runAll();
const survivors = results.filter((result) => !result.killed).length;
process.stdout.write(`\n${results.length - survivors} of ${results.length} mutants killed\n`);
if (wanted === undefined) {
  const options = await resolveConfig(PAGE);
  await writeFile(PAGE, await format(page(results), { ...options, parser: 'markdown' }));
}
process.exitCode = survivors === 0 ? 0 : 1;
