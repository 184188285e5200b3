import type { Schema } from '../../client/index.js';

type Curves = Schema<'Curves'>;
type Point = Schema<'CurvePoint'>;
type Series = Schema<'CurveSeries'>;

/** A complete point at K = NFE = `steps`. */
export function pointAt(steps: number | null, y: number | null, halfWidth = 0): Point {
  const x = y === null ? null : (steps ?? 32);
  return {
    x,
    steps,
    nfe: x,
    y,
    se: y === null ? null : halfWidth / 1.96,
    lo: y === null ? null : y - halfWidth,
    hi: y === null ? null : y + halfWidth,
    n: 1500,
    expected: null,
    cells: { expected: 3, complete: y === null ? 0 : 3, failed: 0, excluded: 0 },
    cellIds: [],
    fingerprint: '0'.repeat(64),
  };
}

/** A series of the masked M4 oracle, but for what `over` changes. */
export function seriesOf(points: Point[], over: Partial<Series> = {}): Series {
  return {
    data: 'm4',
    architecture: 'masked-diffusion',
    space: 'token',
    sampler: 'mdlm_ancestral',
    model: 'm4-masked@1',
    seed: null,
    unit: 'bits/token',
    points,
    ...over,
  };
}

/** An answer of the API with these series on M4. */
export function curvesOf(y: Curves['y'], series: Series[]): Curves {
  return {
    sweepId: '01990000-0000-7000-8000-000000000000',
    x: 'nfe',
    y,
    kind: 'path',
    worlds: [{ data: 'm4', title: 'M4', unit: 'bits/token', entropy: 1.25 }],
    series,
    group: ['data', 'architecture', 'space', 'sampler', 'model'],
    complete: true,
    digest: '',
  };
}
