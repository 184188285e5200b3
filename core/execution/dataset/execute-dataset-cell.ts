import type { CellResult } from '../../cells/result.js';
import type { DatasetItems } from '../../datasets/cell-data.js';
import type { CellContext } from '../cell-context.js';
import type { CellNetworks } from '../cell-networks.js';
import { executePictureCell } from './picture-cell.js';
import { executeTextCell } from './text-cell.js';

/** A cell of a dataset: samples and measurements. Nothing is known exactly, so it has no checks. */
export function executeDatasetCell(context: CellContext, items: DatasetItems, networks: CellNetworks): Promise<CellResult> {
  return items.kind === 'sequence' ? executeTextCell(context, items, networks) : executePictureCell(context, items, networks);
}
