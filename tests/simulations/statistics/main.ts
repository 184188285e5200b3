import { SCENARIOS, type Scenario } from './scenarios.js';
import { holds, simulate, type SimulatedRate } from './simulate.js';

/** The long form: as many replicates as the protocol of verdicts has. */
const SIZE = { replications: 1000, replicates: 10_000, seed: 1 };

const TITLES: Readonly<Record<Scenario['kind'], string>> = {
  coverage: 'Coverage of 95% intervals',
  'family-wise error': 'Primary family: any verdict that its margin does not deserve',
  'false discovery rate': 'Exploratory family: share of verdicts that their margins do not deserve',
  verdict: 'Verdicts on data built for them',
};

/**
 * Simulates every scenario. It reports; it does not judge, since some methods are known to miss in corners.
 * @param say Takes a line of progress.
 * @returns The page as Markdown.
 */
export function runSimulation(say: (line: string) => void): string {
  const rates = SCENARIOS.map((scenario) => {
    const rate = simulate(scenario, SIZE);
    say(`${holds(rate) ? '✓' : '✗'} ${scenario.kind}: ${scenario.name}: ${share(rate.rate)} (${share(rate.lo)} to ${share(rate.hi)})`);
    return rate;
  });
  return pageOf(rates);
}

function pageOf(rates: readonly SimulatedRate[]): string {
  const sections = (Object.keys(TITLES) as Scenario['kind'][]).map((kind) => {
    const rows = rates
      .filter(({ scenario }) => scenario.kind === kind)
      .map((rate) => {
        const { scenario } = rate;
        const bound = kind === 'coverage' || kind === 'verdict' ? 'at least' : 'at most';
        const measured = `${share(rate.rate)} (${share(rate.lo)} to ${share(rate.hi)})`;
        return `| ${scenario.name} | ${bound} ${share(scenario.nominal)} | ${measured} | ${holds(rate) ? 'yes' : '**no**'} |`;
      });
    return `## ${TITLES[kind]}\n\n| of | nominal | simulated | holds |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
  });
  return `# Do the statistics keep their promises?

Output of \`npm run simulate:statistics\`: ${SIZE.replications.toLocaleString('en')} replications a row, ${SIZE.replicates.toLocaleString('en')} bootstrap replicates in each, fixed seeds. The numbers in
brackets are the 95% interval of the simulated rate: Wilson's, or Student's for the mean of false discovery proportions. A row does not hold when
that whole interval is on the wrong side of its nominal value. \`npm test\` runs a short form. What stands behind the methods is in
[science-statistics.md](science-statistics.md).

${sections.join('\n\n')}
`;
}

function share(value: number): string {
  return `${(100 * value).toFixed(1)}%`;
}
