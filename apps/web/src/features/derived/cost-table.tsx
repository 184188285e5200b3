import type { DerivedSeries } from '../../api/types';
import { formatNumber, NOTHING } from '../../format/numbers';
import { combinationTitle, wordOf } from '../../format/words';
import { TableHead } from '../../ui/table-head';
import { estimateText } from './estimate-text';

const COLUMNS = ['Combination', 'Error', 'Cost within it', 'Network calls', 'Debt, doublings', 'of steps', 'of each pass'];

interface CostTableProps {
  readonly series: readonly DerivedSeries[];
  readonly unit: string;
}

/** One row a series and error: the cheapest cost within it, and the debt with its exact split. */
export function CostTable({ series, unit }: CostTableProps) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Costs and debts, scrollable">
      <table className="table table-stack">
        <TableHead titles={COLUMNS} />
        <tbody>
          {series.flatMap((one) =>
            one.at.map((at) => (
              <Row key={[one.architecture, one.space, one.sampler, one.model, at.tau].join(' ')} series={one} at={at} unit={unit} />
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly series: DerivedSeries;
  readonly at: DerivedSeries['at'][number];
  readonly unit: string;
}

function Row({ series, at: { tau, cost, nfe, debt }, unit }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {combinationTitle(series.architecture, series.space)}
        <span className="muted sub">{wordOf(series.sampler)}</span>
      </th>
      <td data-label="Error" className="number">
        {formatNumber(tau)} {unit}
      </td>
      <td data-label="Cost within it" className="number">
        {estimateText(cost)}
      </td>
      <td data-label="Network calls" className="number">
        {nfe === null ? NOTHING : formatNumber(nfe)}
      </td>
      <td data-label="Debt, doublings" className="number">
        {series.baseline ? 'baseline' : estimateText(debt)}
      </td>
      <td data-label="of steps" className="number">
        {partText(debt?.steps)}
      </td>
      <td data-label="of each pass" className="number">
        {partText(debt?.perPass)}
      </td>
    </tr>
  );
}

function partText(part: number | null | undefined): string {
  return part === null || part === undefined ? NOTHING : formatNumber(part);
}
