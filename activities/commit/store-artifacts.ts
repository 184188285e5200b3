import { canonicalJson, type CellSpec, type Parameters } from '../../core/cells/cell.js';
import type { CellResult, CellSamples } from '../../core/cells/result.js';
import { datasetParametersOf } from '../../core/datasets/cell-data.js';
import type { ArtifactKind } from '../../core/grid/vocabulary.js';
import { artifactKey, type ArtifactStore, type StoredObject } from '../../platform/artifacts/index.js';
import { encodeGrid } from './grid.js';
import { encodeNpy } from './npy.js';
import { encodeText } from './text.js';

/** An object that belongs to a cell. */
export interface CellArtifact extends StoredObject {
  readonly kind: ArtifactKind;
}

/**
 * Stores a cell's samples (NPY; of datasets also as text or as a picture) and its trajectory (JSON, without times: a function of the cell's id), each
 * unless it is there. A cell without samples has nothing big and stores nothing.
 * Artifacts go before rows: a crash in between leaves an object that nothing refers to, never a row that points at nothing.
 */
export async function storeArtifacts(
  artifacts: ArtifactStore,
  { data }: Pick<CellSpec, 'data'>,
  result: CellResult,
): Promise<CellArtifact[]> {
  const { samples, trajectory } = result;
  if (samples === null) return [];
  const files: File[] = [
    { kind: 'samples', bytes: encodeNpy(samples.data, samples.shape), extension: 'npy', type: 'application/octet-stream' },
    ...readable(samples, data.parameters),
    {
      kind: 'trajectory',
      bytes: Buffer.from(canonicalJson(trajectory.map(({ wallMs: _wallMs, ...step }) => step))),
      extension: 'json',
      type: 'application/json',
    },
  ];
  return Promise.all(
    files.map(async ({ kind, bytes, extension, type }) => ({
      kind,
      ...(await artifacts.putIfAbsent(artifactKey(bytes, extension), bytes, type)),
    })),
  );
}

interface File {
  readonly kind: ArtifactKind;
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly type: string;
}

/** The samples of a dataset's cell as people look at them. */
function readable(samples: CellSamples, parameters: Parameters): File[] {
  const dataset = datasetParametersOf(parameters);
  if (dataset?.kind === 'sequence' && samples.kind === 'tokens')
    return [{ kind: 'text', bytes: encodeText(samples, dataset.symbols), extension: 'ndjson', type: 'application/x-ndjson' }];
  if (dataset?.kind === 'image' && samples.kind === 'images')
    return [{ kind: 'grid', bytes: encodeGrid(samples, dataset.range), extension: 'png', type: 'image/png' }];
  return [];
}
