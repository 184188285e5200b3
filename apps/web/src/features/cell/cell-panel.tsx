import { useEffect, useRef, useState } from 'react';
import { useCell } from '../../api/queries';
import type { MetricDefinition } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { FailureNotice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { CellBody } from './cell-body';

interface CellPanelProps {
  readonly sweepId: string;
  /** Cells behind the chosen point, one a seed. */
  readonly cellIds: readonly string[];
  readonly metrics: readonly MetricDefinition[];
  readonly onClose: () => void;
}

/** Drawer with everything about one cell. A modal dialog: the browser keeps the focus inside and closes it on Escape. */
export function CellPanel({ sweepId, cellIds, metrics, onClose }: CellPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [index, setIndex] = useState(0);
  const cellId = cellIds[index] ?? '';
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="drawer"
      aria-label="Cell"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="drawer-body">
        <div className="drawer-head">
          <SeedChoice count={cellIds.length} index={index} onChoose={setIndex} />
          <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        <CellById key={cellId} sweepId={sweepId} cellId={cellId} metrics={metrics} />
      </div>
    </dialog>
  );
}

function CellById({
  sweepId,
  cellId,
  metrics,
}: {
  readonly sweepId: string;
  readonly cellId: string;
  readonly metrics: readonly MetricDefinition[];
}) {
  const query = useCell(sweepId, cellId);
  if (query.data !== undefined) return <CellBody cell={query.data} metrics={metrics} />;
  if (query.error !== null)
    return <FailureNotice title="The cell could not be read" error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton height={520} label="Loading the cell" />;
}

function SeedChoice({
  count,
  index,
  onChoose,
}: {
  readonly count: number;
  readonly index: number;
  readonly onChoose: (index: number) => void;
}) {
  if (count < 2) return <span className="muted">One cell</span>;
  return (
    <label className="seed-choice">
      <span>Cell of this point</span>
      <select value={index} onChange={(event) => onChoose(Number(event.target.value))}>
        {Array.from({ length: count }, (_, i) => (
          <option key={i} value={i}>
            {formatNumber(i + 1)} of {formatNumber(count)}
          </option>
        ))}
      </select>
    </label>
  );
}
