import { canonicalJson } from '../../core/cells/cell.js';
import type { CellResult } from '../../core/cells/result.js';
import type { ArtifactKind } from '../../core/grid/vocabulary.js';
import { artifactKey, type ArtifactStore, type StoredObject } from '../../platform/artifacts/index.js';
import { encodeNpy } from './npy.js';

/** An object that belongs to a cell. */
export interface CellArtifact extends StoredObject {
  readonly kind: ArtifactKind;
}

/**
 * Stores a cell's samples (NPY) and its trajectory (JSON, without times: a function of the cell's id), each unless it is there.
 * A cell without samples has nothing big and stores nothing.
 * Artifacts go before rows: a crash in between leaves an object that nothing refers to, never a row that points at nothing.
 */
export async function storeArtifacts(artifacts: ArtifactStore, result: CellResult): Promise<CellArtifact[]> {
  if (result.samples === null) return [];
  const samples = encodeNpy(result.samples.data, result.samples.shape);
  const trajectory = Buffer.from(canonicalJson(result.trajectory.map(({ wallMs: _wallMs, ...step }) => step)));
  const stored = await Promise.all([
    artifacts.putIfAbsent(artifactKey(samples, 'npy'), samples, 'application/octet-stream'),
    artifacts.putIfAbsent(artifactKey(trajectory, 'json'), trajectory, 'application/json'),
  ]);
  return [
    { kind: 'samples', ...stored[0] },
    { kind: 'trajectory', ...stored[1] },
  ];
}
