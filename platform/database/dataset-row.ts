import { digestOf } from '../../core/cells/cell.js';
import { itemBytes, type DatasetCard } from '../../core/datasets/dataset.js';
import { datasetKey, sha256 } from '../artifacts/index.js';

/** The row of a dataset less its id and team: title, licence and source may be worded anew without its digest changing. */
export function datasetRow(name: string, card: DatasetCard, items: Uint8Array) {
  const { title, license, source, ...scientific } = card;
  return {
    name,
    kind: card.kind,
    digest: digestOf({ ...scientific, items: sha256(items) }),
    card: { ...scientific, title, license, source },
    items: items.length / itemBytes(card),
    bytes: items.length,
    key: datasetKey(items),
  };
}
