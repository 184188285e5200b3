import type { ComparedPoint } from '../../api/types';
import { formatCount, formatNumber, formatValue, NOTHING } from '../../format/numbers';
import { combinationTitle, wordOf } from '../../format/words';
import { IntervalBar } from '../../ui/interval-bar';
import { TableHead } from '../../ui/table-head';
import { differenceVerdict, reachOf } from './compared-rows';

const COLUMNS = ['Combination', 'Sampler', 'K', 'This', 'Other', 'Difference', '95% interval', 'Verdict', 'Pairs'];

/** Two sweeps' values of one world, aligned, with their differences. */
export function ComparisonTable({ points }: { readonly points: readonly ComparedPoint[] }) {
  const reach = reachOf(points);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Differences, scrollable">
      <table className="table table-stack">
        <TableHead titles={COLUMNS} />
        <tbody>
          {points.map((point) => (
            <Row key={keyOf(point)} point={point} reach={reach} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function keyOf({ architecture, space, sampler, leftModel, rightModel, steps, samples }: ComparedPoint): string {
  return [architecture, space, sampler, leftModel, rightModel, steps, samples].join(' ');
}

function Row({ point, reach }: { readonly point: ComparedPoint; readonly reach: number }) {
  const { architecture, space, sampler, steps, left, right, difference, cells, unit } = point;
  return (
    <tr>
      <th scope="row">
        {combinationTitle(architecture, space)}
        <span className="muted mono sub">{modelsOf(point)}</span>
      </th>
      <td data-label="Sampler">{wordOf(sampler)}</td>
      <td data-label="K" className="number">
        {steps ?? NOTHING}
      </td>
      <td data-label="This" className="number">
        {formatValue(left)}
      </td>
      <td data-label="Other" className="number">
        {formatValue(right)}
      </td>
      <td data-label="Difference" className="number">
        {difference === null ? NOTHING : `${formatValue(difference.value, difference.se)} ${unit}`}
      </td>
      <td data-label="95% interval">
        {difference === null || difference.method === 'same' ? (
          NOTHING
        ) : (
          <div>
            <IntervalBar interval={difference} reach={reach} />
            <span className="muted number">
              {formatNumber(difference.lo)} to {formatNumber(difference.hi)}
            </span>
          </div>
        )}
      </td>
      <td data-label="Verdict">{differenceVerdict(point)}</td>
      <td data-label="Pairs" className="number">
        {formatCount(cells.pairs)}
      </td>
    </tr>
  );
}

function modelsOf({ leftModel, rightModel }: ComparedPoint): string {
  if (leftModel === rightModel || rightModel === null) return leftModel ?? '';
  return leftModel === null ? rightModel : `${leftModel} → ${rightModel}`;
}
