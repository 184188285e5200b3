/** One field of a five-field cron expression. */
interface CronField {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Names that stand for `min`, `min + 1`, ... */
  readonly names: readonly string[];
}

const FIELDS: readonly CronField[] = [
  { name: 'minute', min: 0, max: 59, names: [] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day of month', min: 1, max: 31, names: [] },
  { name: 'month', min: 1, max: 12, names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { name: 'day of week', min: 0, max: 7, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

/**
 * What is wrong with a five-field cron expression, or null when it is valid. Lists (`1,2`), ranges (`1-5`), steps (`*\/15`) and
 * English month and day names are accepted: the part of the syntax that every cron, and Temporal, reads alike.
 */
export function cronProblem(expression: string): string | null {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== FIELDS.length) {
    return `a cron expression has five fields (minute hour day-of-month month day-of-week), this one has ${parts[0] === '' ? 0 : parts.length}`;
  }
  for (const [index, field] of FIELDS.entries()) {
    for (const item of parts[index].split(',')) {
      const problem = itemProblem(item, field);
      if (problem !== null) return `${field.name}: ${problem}`;
    }
  }
  return null;
}

function itemProblem(item: string, field: CronField): string | null {
  const [range, step, ...rest] = item.split('/');
  if (rest.length > 0) return `${JSON.stringify(item)} has more than one step`;
  if (step !== undefined && !(/^\d+$/.test(step) && Number(step) >= 1)) return `step ${JSON.stringify(step)} is not a positive number`;
  if (range === '*') return null;
  const ends = range.split('-');
  if (ends.length > 2) return `${JSON.stringify(range)} is not a range`;
  const values = ends.map((end) => valueOf(end, field));
  const wrong = values.indexOf(null);
  if (wrong >= 0) return `${JSON.stringify(ends[wrong])} is not between ${field.min} and ${field.max}`;
  const [from, to] = values as number[];
  return to !== undefined && to < from ? `range ${JSON.stringify(range)} runs backwards` : null;
}

function valueOf(text: string, field: CronField): number | null {
  const named = field.names.indexOf(text.toLowerCase());
  if (named >= 0) return field.min + named;
  if (!/^\d+$/.test(text)) return null;
  const value = Number(text);
  return value >= field.min && value <= field.max ? value : null;
}
