import { worldIn, type DataName } from '../../../core/grid/vocabulary.js';
import { worldNameProblem } from '../../../core/worlds/index.js';
import { IMPORT_LIMITS, type ExternalPoint, type ImportInput } from '../contract/imports.js';
import { CURVE_AXES } from '../contract/requests.js';
import { Problem, type ProblemPart } from '../problems/problem.js';
import { BadCsv, parseCsv, type CsvRow } from './parse-csv.js';

/** Columns in which exports of W&B and MLflow name their runs. */
const RUN_NAMES = ['Name', 'run_name', 'tags.mlflow.runName', 'Run Name', 'Run ID', 'run_id'];
/** Problems that one answer lists. */
const MAX_PROBLEMS = 100;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The points of a file. A field that is wrong is named by `/csv/<line>/<column>`, lines counted from 1 with the header.
 * @throws Problem 422 with every problem, the first hundred of them: all rows are right, or none is taken.
 */
export function readPoints({ csv, data, columns }: ImportInput): ExternalPoint[] {
  const [header, ...rows] = rowsOf(csv);
  const problems = headerProblems(header, rows, { data, columns });
  if (problems.length > 0) throw Problem.invalid(problems);
  const names = header?.fields ?? [];
  const series = columns.series ?? RUN_NAMES.find((name) => names.includes(name));
  const worldProblem = worldProblems();
  const points = rows.map((row): ExternalPoint => {
    const field = (name: string): string => row.fields[names.indexOf(name)]?.trim() ?? '';
    const bad = (name: string, detail: string): void => {
      problems.push({ pointer: `/csv/${row.line}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, detail });
    };
    const number = (name: string, least: number | null): number => {
      const text = field(name);
      const value = NUMBER.test(text) ? Number(text) : NaN;
      if (!Number.isFinite(value)) bad(name, `not a finite number: ${JSON.stringify(text.slice(0, 40))}`);
      else if (least !== null && value < least) bad(name, `must be ${least} or more`);
      return value;
    };
    if (row.fields.length !== names.length)
      problems.push({ pointer: `/csv/${row.line}`, detail: `has ${row.fields.length} fields; the header has ${names.length}` });
    const world = data ?? field(columns.data ?? '');
    const unknown = worldProblem(world);
    if (unknown !== null) bad(columns.data ?? '', unknown);
    const x = Object.fromEntries(CURVE_AXES.map((axis) => [axis, columns[axis] === undefined ? null : number(columns[axis], 0)]));
    return {
      series: series === undefined ? 'all' : field(series).slice(0, 200),
      data: world,
      x: x as ExternalPoint['x'],
      y: number(columns.value, null),
      se: columns.se === undefined ? null : number(columns.se, 0),
    };
  });
  if (problems.length > 0) throw Problem.invalid(problems.slice(0, MAX_PROBLEMS));
  return points;
}

/** Says what is wrong with the name of an exact world, or null; each name is looked at once, as a world has to be made for it. */
function worldProblems(): (name: DataName) => string | null {
  const known = new Map<DataName, string | null>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const problem = known.size < IMPORT_LIMITS.worlds ? problemOf(name) : `a file has at most ${IMPORT_LIMITS.worlds} different worlds`;
    if (known.size < IMPORT_LIMITS.worlds) known.set(name, problem);
    return problem;
  };
}

function problemOf(name: DataName): string | null {
  return worldIn(name) === null ? `no world has the name ${JSON.stringify(name.slice(0, 40))}` : worldNameProblem(name);
}

function rowsOf(csv: string): CsvRow[] {
  try {
    return parseCsv(csv);
  } catch (error) {
    if (error instanceof BadCsv) throw Problem.invalid([{ pointer: `/csv/${error.line}`, detail: error.message }]);
    throw error;
  }
}

function headerProblems(
  header: CsvRow | undefined,
  rows: readonly CsvRow[],
  { data, columns }: Pick<ImportInput, 'data' | 'columns'>,
): ProblemPart[] {
  const names = header?.fields ?? [];
  const problems = Object.entries(columns).flatMap(([role, name]): ProblemPart[] =>
    name === undefined || names.includes(name)
      ? []
      : [
          {
            pointer: `/columns/${role}`,
            detail: `the file has no column ${JSON.stringify(name)}; it has ${names.slice(0, 50).join(', ')}`,
          },
        ],
  );
  if (rows.length === 0) problems.push({ pointer: '/csv', detail: 'has no rows below its header' });
  if (rows.length > IMPORT_LIMITS.rows)
    problems.push({ pointer: '/csv', detail: `has ${rows.length} rows; the limit is ${IMPORT_LIMITS.rows}` });
  if ((data === undefined) === (columns.data === undefined))
    problems.push({ pointer: '/data', detail: 'name the world of all rows, or the column that has it' });
  if (CURVE_AXES.every((axis) => columns[axis] === undefined))
    problems.push({ pointer: '/columns', detail: `name a column for at least one of ${CURVE_AXES.join(', ')}` });
  return problems;
}
