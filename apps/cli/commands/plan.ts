import type { MetricName } from '../../../core/cells/metrics.js';
import type { Schema } from '../../client/index.js';
import type { CommandContext } from '../context.js';
import { table } from '../output/table.js';
import { unwrap } from '../request.js';
import { readSpec } from '../spec-file.js';

/** What is asked of the precision of a plan. */
export interface PlanOptions {
  readonly halfWidth?: number;
  readonly metric?: MetricName;
  readonly effect?: number;
  readonly sd?: number;
}

/** `plan FILE`: checks and counts a sweep; starts nothing. */
export async function planCommand({ client, terminal }: CommandContext, file: string, options: PlanOptions): Promise<void> {
  const plan = await unwrap(client.POST('/v1/sweeps/plan', { body: readSpec(file), params: { query: options } }));
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
  if (plan.power !== null) printPower(terminal, plan.power);
  if (plan.excluded.length === 0) return;
  terminal.print(`\nLeft out (${plan.excluded.length}):`);
  for (const line of reasonsOf(plan.excluded)) terminal.print(`  ${line}`);
}

/** Precision and power of each setting, the hungriest first. */
function printPower(
  terminal: CommandContext['terminal'],
  { halfWidth, effect, settings, settingsInAll }: NonNullable<Schema<'Plan'>['power']>,
): void {
  terminal.print(`\nSamples for a half-width of ${halfWidth}:`);
  const columns = [
    { title: 'setting' },
    { title: 'metric' },
    { title: 'sd', numeric: true },
    { title: 'planned', numeric: true },
    { title: 'half-width', numeric: true },
    { title: 'needed', numeric: true },
    { title: 'seeds', numeric: true },
    ...(effect === null ? [] : [{ title: 'power', numeric: true }]),
  ];
  const rows = settings.map(({ model, sampler, steps, metric, samples, power }) => [
    `${model} ${sampler}${steps === null ? '' : ` K=${steps}`}`,
    metric,
    power === null ? 'unknown' : `${power.sd.toPrecision(3)} ${power.source}`,
    String(samples),
    power === null ? '-' : power.halfWidth.toPrecision(3),
    power === null ? '-' : String(power.samplesNeeded),
    power === null ? '-' : String(power.seedsNeeded),
    ...(effect === null ? [] : [typeof power?.power === 'number' ? power.power.toFixed(2) : '-']),
  ]);
  terminal.print(table(columns, rows));
  if (settingsInAll > settings.length) terminal.print(`... and ${settingsInAll - settings.length} settings that need fewer`);
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
