import type { Schema } from '../../client/index.js';
import { shortNumber, valueWithError } from './numbers.js';
import { table, type Column } from './table.js';

type Derived = Schema<'Derived'>;
type Series = Schema<'DerivedSeries'>;
type Estimate = Series['at'][number]['cost'];

const NAMES: readonly Column[] = [{ title: 'data' }, { title: 'architecture / space' }, { title: 'sampler' }];
const NOT_REACHED = 'not reached';

const number = (title: string): Column => ({ title, numeric: true });

const SUMMARY = [...NAMES, ...['plateau K', 'mean debt', 'interest rate', 'area', 'on front'].map(number)];
const COSTS = [...NAMES, ...['error', 'cost (95%)', 'NFE', 'debt (95%)', '= steps', '+ per pass'].map(number)];

/** A row for each series: plateau, mean debt, interest rate, area, and how often its best point is on the Pareto front. */
export function derivedTable({ worlds }: Derived): string {
  return table(
    SUMMARY,
    worlds.flatMap(({ series }) => series.map(summaryOf)),
  );
}

/** A row for each series and error: the cost within it, and the debt with its split. A series is named on its first row only. */
export function costTable({ worlds }: Derived): string {
  return table(
    COSTS,
    worlds.flatMap(({ series }) => series.flatMap(costsOf)),
  );
}

/** What the columns mean. */
export function derivedLegend({ x, y, delta }: Derived): string {
  return [
    `Cost: ${x}. Error: excess of ${y} over the exact limit. Debt: doublings of cost over the lift-once baseline; > is a lower bound.`,
    `Plateau: nothing moves by ${delta} from that K on. Interest rate: doublings of cost a halving of the error. Area: mean error over log2 cost.`,
  ].join('\n');
}

function namesOf({ data, architecture, space, sampler }: Series): string[] {
  return [data, `${architecture} / ${space}`, sampler];
}

function summaryOf(series: Series): string[] {
  const { plateau, integratedDebt: debt, interestRate, area, points, baseline } = series;
  const share = Math.max(...points.map((point) => point.share));
  return [
    ...namesOf(series),
    plateau === null ? '-' : plateau.steps === null ? NOT_REACHED : String(plateau.steps),
    baseline ? 'baseline' : debt === null ? '-' : `${debt.censored.length > 0 ? '> ' : ''}${shortNumber(debt.value)}`,
    interestRate === null ? '-' : inWords(interestRate),
    shortNumber(area),
    `${Math.round(100 * share)}%`,
  ];
}

function costsOf(series: Series): string[][] {
  return series.at.map(({ tau, cost, nfe, debt }, index) => [
    ...(index === 0 ? namesOf(series) : ['', '', '']),
    String(tau),
    inWords(cost),
    shortNumber(nfe),
    debt === null ? '-' : inWords(debt),
    shortNumber(debt?.steps ?? null),
    shortNumber(debt?.perPass ?? null),
  ]);
}

/** A value with the half-width of its interval; alone where an end of the interval is not known. */
function inWords({ value, lo, hi }: Estimate): string {
  if (value === null) return NOT_REACHED;
  return lo === null || hi === null ? shortNumber(value) : valueWithError(value, (hi - lo) / 2);
}
