import type { Schema } from '../../client/index.js';
import { csvLine } from './csv.js';
import { shortNumber, valueWithError } from './numbers.js';
import { table, type Column } from './table.js';

type Comparison = Schema<'Comparison'>;
type Point = Comparison['points'][number];

const COLUMNS: readonly Column[] = [
  { title: 'data' },
  { title: 'architecture / space' },
  { title: 'sampler' },
  { title: 'K', numeric: true },
  { title: 'left', numeric: true },
  { title: 'right', numeric: true },
  { title: 'right - left (95%)', numeric: true },
  { title: 'verdict' },
  { title: 'unit' },
  { title: 'pairs', numeric: true },
];

const CSV_COLUMNS = [
  ...['data', 'architecture', 'space', 'sampler', 'left_model', 'right_model', 'steps', 'samples', 'unit'],
  ...['left', 'right', 'difference', 'se', 'lo', 'hi', 'method', 'left_cells', 'right_cells', 'pairs', 'same_cells'],
];

/** Every point of a comparison as a row. */
export function comparisonTable({ points }: Comparison): string {
  return table(COLUMNS, points.map(rowOf));
}

/** Every point of a comparison as CSV, with a head. */
export function comparisonCsv({ points }: Comparison): string {
  return [csvLine(CSV_COLUMNS), ...points.map(csvOf)].join('\n');
}

function rowOf(point: Point): string[] {
  const { data, architecture, space, sampler, steps, left, right, difference, unit, cells } = point;
  return [
    ...[data, `${architecture} / ${space}`, sampler, steps === null ? '-' : String(steps)],
    ...[shortNumber(left), shortNumber(right)],
    difference === null ? '-' : valueWithError(difference.value, (difference.hi - difference.lo) / 2),
    ...[verdictOf(point), unit, String(cells.pairs)],
  ];
}

/** What the interval of the difference says; where there is none, why. */
function verdictOf({ difference, cells }: Point): string {
  if (difference === null) return cells.left === 0 ? 'only right' : cells.right === 0 ? 'only left' : 'no common seed';
  if (difference.method === 'same') return 'same cells';
  if (difference.lo > 0) return 'higher';
  return difference.hi < 0 ? 'lower' : 'not told apart';
}

function csvOf({ difference, cells, ...point }: Point): string {
  return csvLine([
    ...[
      point.data,
      point.architecture,
      point.space,
      point.sampler,
      point.leftModel,
      point.rightModel,
      point.steps,
      point.samples,
      point.unit,
    ],
    ...[point.left, point.right, difference?.value ?? null, difference?.se ?? null, difference?.lo ?? null, difference?.hi ?? null],
    ...[difference?.method ?? null, cells.left, cells.right, cells.pairs, cells.same],
  ]);
}
