import type { CellSpec } from '../../../core/cells/cell.js';
import type { CurvesResponse } from '../contract/curves.js';

/** A cell behind a result: what it is, what was measured, and which bytes it left. */
export interface ManifestCell {
  /** SHA-256 of the canonical JSON (RFC 8785) of `spec`. */
  readonly id: string;
  readonly spec: CellSpec;
  readonly model: string;
  readonly value: number;
  readonly se: number;
  readonly n: number;
  readonly expected: number | null;
  readonly nfe: number | null;
  readonly liftsPerToken: number | null;
  readonly flops: number | null;
  readonly networkMs: number | null;
  /** Keys contain the SHA-256 of the bytes. */
  readonly artifacts: readonly { readonly kind: string; readonly key: string; readonly bytes: number }[];
}

/** Everything from which a third party can check a snapshot. */
export interface Manifest {
  readonly format: 'entroscope-manifest/1';
  readonly sweep: { readonly id: string; readonly name: string; readonly spec: unknown };
  readonly query: unknown;
  /** Digest of the curves, as they say it themselves. */
  readonly digest: string;
  readonly versions: {
    readonly protocol: readonly number[];
    readonly runtimeClasses: readonly string[];
    readonly models: readonly string[];
  };
  readonly cells: readonly ManifestCell[];
}

/** True when the cells are those behind the curves: as many for each point, and with the same sum of ids. */
export function matches(answer: CurvesResponse, cells: readonly Pick<ManifestCell, 'id' | 'n'>[]): boolean {
  const points = answer.series.flatMap((series) => series.points);
  const samples = points.reduce((sum, point) => sum + point.n, 0);
  const fingerprints = points.reduce((sum, point) => sum + BigInt(`0x${point.fingerprint}`), 0n);
  const ids = cells.reduce((sum, cell) => sum + cellNumber(cell.id), 0n);
  return samples === cells.reduce((sum, cell) => sum + cell.n, 0) && BigInt.asUintN(256, fingerprints) === BigInt.asUintN(256, ids);
}

/** A cell id as the number that fingerprints add: four signed 64-bit parts, highest first. */
export function cellNumber(id: string): bigint {
  return [0, 16, 32, 48].reduce((number, at) => (number << 64n) + BigInt.asIntN(64, BigInt(`0x${id.slice(at, at + 16)}`)), 0n);
}
