import { usePareto } from '../../api/queries';
import type { Metric, Pareto, XAxis } from '../../api/types';
import { formatNumber, formatValue, NOTHING } from '../../format/numbers';
import { combinationTitle, wordOf } from '../../format/words';
import { FailureNotice } from '../../ui/notice';
import { TableHead } from '../../ui/table-head';

interface FrontierTableProps {
  readonly sweepId: string;
  readonly x: XAxis;
  readonly y: Metric;
  readonly live: boolean;
}

type FrontPoint = Pareto['worlds'][number]['points'][number];

/** Settings that nothing beats in both cost and error, by world: what a unit of compute buys best. */
export function FrontierTable({ sweepId, x, y, live }: FrontierTableProps) {
  const { data, error } = usePareto(sweepId, x, y, live);
  if (error !== null) return <FailureNotice title="The front could not be read" error={error} />;
  const rows = data?.worlds.flatMap((world) => world.points.filter((point) => point.onFront)) ?? [];
  if (rows.length === 0) return <p className="muted">No point of this sweep has both coordinates yet.</p>;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Pareto front, scrollable">
      <table className="table">
        <TableHead titles={['Data', 'Combination', 'Sampler', 'K', wordOf(x), wordOf(y), 'Unit', 'On the front in']} />
        <tbody>
          {rows.map((point) => (
            <FrontRow
              key={[point.data, point.architecture, point.space, point.sampler, point.model, point.steps].join(' ')}
              point={point}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FrontRow({ point }: { readonly point: FrontPoint }) {
  return (
    <tr>
      <td>{point.data}</td>
      <td>{combinationTitle(point.architecture, point.space)}</td>
      <td>{wordOf(point.sampler)}</td>
      <td className="number">{point.steps ?? NOTHING}</td>
      <td className="number">{point.x === null ? NOTHING : formatNumber(point.x)}</td>
      <td className="number">{formatValue(point.y, point.se)}</td>
      <td>{point.unit}</td>
      <td className="number">{Math.round(point.share * 100)}%</td>
    </tr>
  );
}
