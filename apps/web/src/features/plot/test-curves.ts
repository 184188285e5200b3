import type { CurvePoint, Curves, CurveSeries, CurveWorld } from '../../api/types';

/** Builders of API answers for tests; every value that a test reads is stated in the test. */

const M4: CurveWorld = { data: 'm4', title: 'M4', unit: 'bits/token', entropy: 1.37688 };
export const GMRF: CurveWorld = { data: 'gmrf', title: 'GMRF', unit: 'bits/dim', entropy: -0.8916 };

/** A complete point at K = `steps` with a symmetric 95% interval of half-width `half`. */
export function pointAt(steps: number | null, y: number | null, half: number, more: Partial<CurvePoint> = {}): CurvePoint {
  return {
    x: steps,
    steps,
    nfe: steps ?? 32,
    y,
    se: y === null ? null : half / 1.96,
    lo: y === null ? null : y - half,
    hi: y === null ? null : y + half,
    n: 500,
    expected: null,
    cells: { expected: 1, complete: y === null ? 0 : 1, failed: 0, excluded: 0 },
    cellIds: y === null ? [] : [`cell-${steps ?? 'none'}`],
    fingerprint: '0'.repeat(64),
    ...more,
  };
}

/** A series of M4, masked diffusion unless said otherwise. */
export function seriesOf(points: CurvePoint[], more: Partial<CurveSeries> = {}): CurveSeries {
  return {
    data: 'm4',
    architecture: 'masked-diffusion',
    space: 'token',
    sampler: 'mdlm_ancestral',
    model: 'm4-masked',
    seed: null,
    unit: 'bits/token',
    points,
    ...more,
  };
}

/** An answer of the curves endpoint. */
export function curvesOf(y: Curves['y'], kind: Curves['kind'], series: CurveSeries[], worlds: CurveWorld[] = [M4]): Curves {
  const group: Curves['group'] = ['data', 'architecture', 'space', 'sampler', 'model'];
  return { sweepId: '00000000-0000-4000-8000-000000000000', x: 'nfe', y, kind, worlds, series, group, complete: true, digest: '' };
}
