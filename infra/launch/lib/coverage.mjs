import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inRoot } from './paths.mjs';

// These are CommonJS packages.
const require = createRequire(import.meta.url);

/**
 * Merges the suites' raw coverage into coverage/index.html.
 * @param {string[]} folders Folders that may hold a coverage-final.json.
 * @returns {Promise<string>} One line for the summary.
 */
export async function reportCoverage(folders) {
  const { createCoverageMap } = require('istanbul-lib-coverage');
  const { createContext } = require('istanbul-lib-report');
  const reports = require('istanbul-reports');
  const coverageMap = createCoverageMap({});
  for (const folder of folders) {
    const file = path.join(folder, 'coverage-final.json');
    if (existsSync(file)) coverageMap.merge(JSON.parse(await readFile(file, 'utf8')));
  }
  reports.create('html').execute(createContext({ dir: inRoot('coverage'), coverageMap }));
  const { lines, branches } = coverageMap.getCoverageSummary().data;
  return `coverage: ${lines.pct}% of lines, ${branches.pct}% of branches (coverage/index.html; processes started by tests are not counted)`;
}
