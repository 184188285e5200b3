import type { Curves } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { gridOf, shadeOf, type Grid, type GridCell, type GridRow } from './grid';

interface HeatMapProps {
  /** Curves in order of preference; see `gridOf`. */
  readonly curves: readonly Curves[];
  readonly metricTitle: (name: string) => string;
  readonly onPick: (cellIds: readonly string[]) => void;
}

const MARKS: Readonly<Record<GridCell['state'], string>> = { complete: '', partial: '◐', failed: '✕', pending: '…', absent: '' };

/**
 * The grid as a table whose cells are coloured by the metric. A table and not a picture: every cell is a button with its value in
 * text, so it works with a keyboard and a screen reader as with a mouse.
 */
export function HeatMap({ curves, metricTitle, onPick }: HeatMapProps) {
  const grid = gridOf(curves);
  if (grid.rows.length === 0) return <p className="muted">No combination of this sweep has this metric.</p>;
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Heat map, scrollable">
        <table className="heat">
          <caption className="visually-hidden">Metric by combination and steps</caption>
          <thead>
            <tr>
              <th scope="col">Data · combination · sampler · metric</th>
              {grid.columns.map((steps) => (
                <th key={steps ?? 'none'} scope="col">
                  {steps === null ? 'no steps' : `K=${steps}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map((row) => (
              <HeatRow key={row.key} row={row} title={`${row.title} · ${metricTitle(row.metric)}`} grid={grid} onPick={onPick} />
            ))}
          </tbody>
        </table>
      </div>
      <HeatKey />
    </>
  );
}

interface HeatRowProps {
  readonly row: GridRow;
  readonly title: string;
  readonly grid: Grid;
  readonly onPick: HeatMapProps['onPick'];
}

function HeatRow({ row, title, grid, onPick }: HeatRowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {row.cells.map((cell, column) => (
        <td key={grid.columns[column] ?? 'none'}>
          <HeatCell cell={cell} row={row} title={title} grid={grid} steps={grid.columns[column] ?? null} onPick={onPick} />
        </td>
      ))}
    </tr>
  );
}

interface HeatCellProps extends HeatRowProps {
  readonly cell: GridCell;
  readonly steps: number | null;
}

function HeatCell({ cell, row, title, grid, steps, onPick }: HeatCellProps) {
  if (cell.state === 'absent') return <span className="heat-cell heat-absent" aria-label="not in the grid" />;
  const range = grid.ranges.get(row.unit);
  const shade = cell.value === null || range === undefined ? null : shadeOf(cell.value, range, grid.log);
  const where = `${title}, ${steps === null ? 'no steps' : `K=${steps}`}`;
  const what =
    cell.value === null ? cell.state : `${formatNumber(cell.value)} ${row.unit}${cell.state === 'partial' ? ', incomplete' : ''}`;
  return (
    <button
      type="button"
      className={`heat-cell heat-${cell.state}`}
      style={shade === null ? undefined : { ['--shade' as string]: `${Math.round(shade * 100)}%` }}
      aria-label={`${where}: ${what}`}
      title={`${where}\n${what}`}
      disabled={cell.cellIds.length === 0}
      onClick={() => onPick(cell.cellIds)}
    >
      {MARKS[cell.state]} {cell.value === null ? '' : formatNumber(cell.value)}
    </button>
  );
}

function HeatKey() {
  return (
    <ul className="heat-key" aria-label="Key">
      <li>
        <span className="heat-scale" aria-hidden="true" /> low to high, within one unit
      </li>
      <li>◐ incomplete</li>
      <li>✕ failed</li>
      <li>… not done yet</li>
    </ul>
  );
}
