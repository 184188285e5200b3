import { formatCount, formatNumber, formatValue, NOTHING } from '../../format/numbers';
import { combinationTitle, wordOf } from '../../format/words';
import { halfWidth, isComplete, type Facet, type FacetPoint, type FacetTrace } from './facets';
import { TableHead } from '../../ui/table-head';

interface PointTableProps {
  readonly facets: readonly Facet[];
  readonly metricTitle: (name: string) => string;
  readonly onPick: (cellIds: readonly string[]) => void;
}

/** Every drawn point in figures: the plots' data for reading, copying and screen readers. */
export function PointTable({ facets, metricTitle, onPick }: PointTableProps) {
  const rows = facets.flatMap((facet) => facet.traces.flatMap((trace) => trace.points.map((point) => ({ facet, trace, point }))));
  return (
    <div className="table-scroll table-tall" tabIndex={0} role="region" aria-label="Points, scrollable">
      <table className="table">
        <TableHead
          titles={['Data', 'Combination', 'Sampler', 'Metric', 'K', 'NFE', 'Value', '± 95%', 'Closed form', 'Unit', 'n', 'Cells']}
        />
        <tbody>
          {rows.map(({ facet, trace, point }) => (
            <PointRow
              key={`${facet.unit} ${trace.key} ${point.steps ?? ''}`}
              facet={facet}
              trace={trace}
              point={point}
              metric={metricTitle(trace.metric)}
              onPick={() => onPick(point.cellIds)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PointRowProps {
  readonly facet: Facet;
  readonly trace: FacetTrace;
  readonly point: FacetPoint;
  readonly metric: string;
  readonly onPick: () => void;
}

function PointRow({ facet, trace, point, metric, onPick }: PointRowProps) {
  const { cells } = point;
  return (
    <tr>
      <td>{trace.series.data}</td>
      <td>{combinationTitle(trace.series.architecture, trace.series.space)}</td>
      <td>{wordOf(trace.series.sampler)}</td>
      <td>{metric}</td>
      <td className="number">{point.steps ?? NOTHING}</td>
      <td className="number">{point.nfe === null ? NOTHING : formatNumber(point.nfe)}</td>
      <td className="number">
        <button type="button" className="link" onClick={onPick}>
          {formatValue(point.y, point.se)}
        </button>
      </td>
      <td className="number">{formatNumber(halfWidth(point))}</td>
      <td className="number">{point.expected === null ? NOTHING : formatNumber(point.expected)}</td>
      <td>{facet.unit}</td>
      <td className="number">{formatCount(point.n)}</td>
      <td className={isComplete(point) ? 'number' : 'number warn'}>
        {cells.complete}/{cells.expected}
        {cells.failed > 0 && ` (${cells.failed} failed)`}
      </td>
    </tr>
  );
}
