import type { DerivedSeries } from '../../api/types';
import { formatNumber, NOTHING } from '../../format/numbers';
import { combinationTitle, wordOf } from '../../format/words';
import { TableHead } from '../../ui/table-head';
import { estimateText } from './estimate-text';

const COLUMNS = ['Combination', 'Sampler', 'Plateau K', 'By the fitted law', 'Interest rate', 'Mean debt', 'Area', 'On the front in'];

/** One row a series: plateau, interest rate, mean debt, area, and how often its best point is on the Pareto front. */
export function SummaryTable({ series }: { readonly series: readonly DerivedSeries[] }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Curves as a whole, scrollable">
      <table className="table table-stack">
        <TableHead titles={COLUMNS} />
        <tbody>
          {series.map((one) => (
            <Row key={[one.architecture, one.space, one.sampler, one.model].join(' ')} series={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ series }: { readonly series: DerivedSeries }) {
  const { plateau, interestRate, area, points } = series;
  const share = Math.max(...points.map((point) => point.share));
  return (
    <tr>
      <th scope="row">
        {combinationTitle(series.architecture, series.space)}
        <span className="muted mono sub">{series.model}</span>
      </th>
      <td data-label="Sampler">{wordOf(series.sampler)}</td>
      <td data-label="Plateau K" className="number">
        {plateau === null ? NOTHING : (plateau.steps ?? 'not reached')}
      </td>
      <td data-label="By the fitted law" className="number">
        {fittedText(plateau)}
      </td>
      <td data-label="Interest rate" className="number">
        {estimateText(interestRate)}
      </td>
      <td data-label="Mean debt" className="number">
        {meanDebtText(series)}
      </td>
      <td data-label="Area" className="number">
        {area === null ? NOTHING : formatNumber(area)}
      </td>
      <td data-label="On the front in" className="number">
        {Math.round(100 * share)}%
      </td>
    </tr>
  );
}

/** A law says nothing of step counts that were not measured: a plateau among them is a bound. */
function fittedText(plateau: DerivedSeries['plateau']): string {
  const fitted = plateau?.fitted ?? null;
  if (fitted === null) return NOTHING;
  const words = { lower: 'more than ', upper: 'fewer than ' };
  return `${fitted.bound === null ? '' : words[fitted.bound]}${formatNumber(fitted.steps)}`;
}

function meanDebtText({ baseline, integratedDebt }: DerivedSeries): string {
  if (baseline) return 'baseline';
  if (integratedDebt === null) return NOTHING;
  return `${integratedDebt.censored.length > 0 ? 'at least ' : ''}${formatNumber(integratedDebt.value)} doublings`;
}
