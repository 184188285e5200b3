import type { Schema } from '../../client/index.js';
import type { CommandContext } from '../context.js';
import { table } from '../output/table.js';
import { unwrap } from '../request.js';
import { readSpec } from '../spec-file.js';

/** `plan FILE`: checks and counts a sweep; starts nothing. */
export async function planCommand({ client, terminal }: CommandContext, file: string): Promise<void> {
  const plan = await unwrap(client.POST('/v1/sweeps/plan', { body: readSpec(file) }));
  const known = plan.cellsKnown === null ? '' : `, ${plan.cellsKnown} of them known already`;
  terminal.print(`${plan.name}: ${plan.cells} cells${known}; ${plan.samples} samples, about ${plan.networkCalls} network calls`);
  for (const [rung, { samples, points, cells }] of plan.rungs.entries())
    terminal.print(`rung ${rung}: ${points} points, ${cells} cells of ${samples} samples`);
  if (plan.rungs.length === 0 && plan.cellsAtMost > plan.cells)
    terminal.print(`at most ${plan.cellsAtMost} cells with the seeds that are added`);
  terminal.print(priceOf(plan.cost));
  for (const { detail } of plan.warnings) terminal.print(`warning: ${detail}`);
  terminal.print('');
  const columns = [
    { title: 'data' },
    { title: 'architecture' },
    { title: 'space' },
    { title: 'sampler' },
    { title: 'model' },
    { title: 'cells', numeric: true },
    { title: 'metrics' },
  ];
  const rows = plan.lines.map((line) => [
    line.data,
    line.architecture,
    line.space,
    line.sampler,
    line.model,
    String(line.cells),
    line.metrics.join(' '),
  ]);
  terminal.print(table(columns, rows));
  if (plan.excluded.length === 0) return;
  terminal.print(`\nLeft out (${plan.excluded.length}):`);
  for (const line of reasonsOf(plan.excluded)) terminal.print(`  ${line}`);
}

/** Each reason once, with the places that it is about: a grid leaves out far more than it has reasons for. */
function reasonsOf(excluded: readonly Schema<'Exclusion'>[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { reason, data, metric, sampler } of excluded) {
    const place = [data, metric ?? sampler].filter((part) => part !== null).join(' ');
    places.set(reason, (places.get(reason) ?? new Set()).add(place));
  }
  return [...places].map(([reason, where]) => `${reason} (${[...where].join(', ')})`);
}

/** The price in one line: a range, or that nothing is known. */
function priceOf(cost: Schema<'Plan'>['cost']): string {
  if (cost === null || cost.deviceSeconds === null) return 'device time unknown: no such cell has been measured by this team here';
  const { low, median, high } = cost.deviceSeconds;
  const unknown = cost.cellsUnknown === 0 ? '' : `, and ${cost.cellsUnknown} cells of unknown cost`;
  return `about ${median.toFixed(1)} device-seconds (${low.toFixed(1)} to ${high.toFixed(1)})${unknown}`;
}
