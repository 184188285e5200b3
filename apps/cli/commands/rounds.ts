import type { Schema } from '../../client/index.js';
import type { CommandContext } from '../context.js';
import { table } from '../output/table.js';
import { unwrap } from '../request.js';

type Rounds = Schema<'Rounds'>;

/** Points shown. */
const SHOWN = 100;
const COLUMNS = [
  { title: 'round', numeric: true },
  { title: 'outcome' },
  { title: 'data' },
  { title: 'sampler' },
  { title: 'model' },
  { title: 'steps', numeric: true },
  { title: 'samples', numeric: true },
  { title: 'seeds', numeric: true },
  { title: 'value', numeric: true },
  { title: '±', numeric: true },
];

/** `rounds ID`: the stopping rule of a sweep, and where its points ended. */
export async function roundsCommand({ client, terminal }: CommandContext, id: string): Promise<void> {
  const answer = await unwrap(client.GET('/v1/sweeps/{id}/rounds', { params: { path: { id }, query: { limit: SHOWN } } }));
  terminal.print(ruleOf(answer.rule));
  for (const { round, points, goOn } of answer.rounds) terminal.print(`round ${round}: ${points} points, ${goOn} go on`);
  if (answer.items.length === 0) return;
  terminal.print('');
  terminal.print(table(COLUMNS, answer.items.map(rowOf)));
  if (answer.next !== null) terminal.note(`Only ${SHOWN} points are shown: the API lists all.`);
}

function ruleOf(rule: Rounds['rule']): string {
  if (rule === null) return 'The plan of this sweep stands: it has no rounds.';
  if (rule.method === 'halving') {
    const best = rule.direction === 'minimise' ? 'smallest' : 'largest';
    return `successive halving: the 1/${rule.eta} with the ${best} ${rule.metric} go on, with ${rule.samples.join(', ')} samples a cell`;
  }
  const { metric, halfWidth, confidence, maxSeeds, interval } = rule;
  return `adaptive precision: ${metric} to ± ${halfWidth} at ${confidence}, at most ${maxSeeds} seeds\ninterval: ${interval}`;
}

function rowOf(point: Rounds['items'][number]): string[] {
  const { round, outcome, data, sampler, model, steps, samples, seeds, value, halfWidth } = point;
  return [
    ...[String(round), outcome, data, sampler, model, steps === null ? '' : String(steps), String(samples), String(seeds)],
    ...[value?.toPrecision(5) ?? '', halfWidth?.toPrecision(3) ?? ''],
  ];
}
