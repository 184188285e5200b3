import { createHash } from 'node:crypto';
import { digestOf, type Parameters } from '../../../core/cells/cell.js';
import { samplerLabel } from '../../../core/grid/sampler-options.js';
import type { Sampler } from '../../../core/grid/vocabulary.js';
import { decimalSum, decimalTerm } from '../../../core/statistics/index.js';
import type { Schema } from '../../client/index.js';

type Snapshot = Schema<'Snapshot'>;
type Series = Snapshot['answer']['series'][number];
type Point = Series['points'][number];

/** A cell as the manifest lists it; what is needed to check it. */
interface ListedCell {
  readonly id: string;
  readonly spec: {
    readonly data: { readonly world: string };
    readonly architecture: string;
    readonly space: string;
    readonly sampler: { readonly name: Sampler; readonly parameters: Parameters };
    readonly steps: number | null;
    readonly seed: number;
  };
  readonly model: string;
  readonly value: number;
  readonly se: number;
  readonly n: number;
  readonly artifacts: readonly { readonly kind: string; readonly key: string }[];
}

/** What was checked, and every disagreement in words. */
export interface ManifestCheck {
  readonly cells: readonly ListedCell[];
  readonly points: number;
  readonly problems: readonly string[];
}

/**
 * Checks a snapshot from its manifest alone: the manifest's digest, every cell's id against its spec, and every point of the curves computed
 * anew from the cells (exact decimal sums weighted by samples).
 */
export function checkManifest(snapshot: Snapshot, bytes: Uint8Array): ManifestCheck {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const problems = digest === snapshot.manifest.digest ? [] : [`the manifest has the digest ${digest}, not ${snapshot.manifest.digest}`];
  const { cells } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { cells: readonly ListedCell[] };
  for (const cell of cells) if (digestOf(cell.spec) !== cell.id) problems.push(`cell ${cell.id} has another spec than its id says`);
  const points = snapshot.answer.series.flatMap((series) => series.points.map((point) => ({ series, point })));
  const used = new Set<string>();
  for (const { series, point } of points) {
    const own = cells.filter((cell) => belongs(cell, series, point));
    for (const cell of own) used.add(cell.id);
    problems.push(...pointProblems(series, point, own));
  }
  if (used.size !== cells.length) problems.push(`${cells.length - used.size} cells of the manifest stand behind no point`);
  return { cells, points: points.length, problems };
}

/** A pooled axis names all of its values. */
function belongs({ spec, model }: ListedCell, series: Series, point: Point): boolean {
  const among = (values: string, value: string): boolean => values.split(', ').includes(value);
  return (
    spec.data.world === series.data &&
    among(series.architecture, spec.architecture) &&
    among(series.space, spec.space) &&
    among(series.sampler, samplerLabel(spec.sampler)) &&
    among(series.model, model) &&
    spec.steps === point.steps &&
    (series.seed === null || spec.seed === series.seed)
  );
}

function pointProblems(series: Series, point: Point, cells: readonly ListedCell[]): string[] {
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  const y = n === 0 ? null : decimalSum(cells.map((cell) => decimalTerm(cell.n, cell.value))) / n;
  const se = n === 0 ? null : Math.sqrt(decimalSum(cells.map((cell) => decimalTerm(cell.n, cell.se, 2)))) / n;
  const name = `${series.data} ${series.architecture} ${series.space} ${series.sampler} K=${point.steps ?? '-'}`;
  return (
    [
      ['n', point.n, n],
      ['y', point.y, y],
      ['se', point.se, se],
    ] as const
  )
    .filter(([, said, found]) => said !== found)
    .map(([field, said, found]) => `${name}: ${field} is ${String(said)}, the cells give ${String(found)}`);
}
