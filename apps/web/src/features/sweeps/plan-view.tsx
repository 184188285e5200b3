import type { Plan } from '../../api/types';
import { formatCount, formatNumber } from '../../format/numbers';
import { combinationTitle, wordOf } from '../../format/words';
import { Facts } from '../../ui/facts';
import { ExclusionTable } from './exclusion-table';
import { PowerTable } from './power-table';
import { TableHead } from '../../ui/table-head';

/** Counts, lines and exclusions of a plan. */
export function PlanView({ plan }: { readonly plan: Plan }) {
  const facts = [
    ['Cells', formatCount(plan.cells)],
    ['Known already', plan.cellsKnown === null ? 'not looked up' : formatCount(plan.cellsKnown)],
    ['Samples', formatCount(plan.samples)],
    ['Device-seconds', priceOf(plan)],
    ['Network calls', formatCount(Math.round(plan.networkCalls))],
  ] as const;
  return (
    <>
      <Facts facts={facts} />
      {plan.runtimeClass === null && (
        <p className="notice notice-warn">No worker of this device class has registered yet: the cells would wait until one does.</p>
      )}
      {plan.warnings.map(({ about, detail }) => (
        <p key={about} className="notice notice-warn">
          {detail.charAt(0).toUpperCase() + detail.slice(1)}.
        </p>
      ))}
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Plan, scrollable">
        <table className="table">
          <caption className="visually-hidden">Combinations that would run</caption>
          <TableHead titles={['Data', 'Combination', 'Sampler', 'Model', 'Cells']} />
          <tbody>
            {plan.lines.map((line) => (
              <tr key={`${line.data} ${line.architecture} ${line.space} ${line.sampler} ${line.model}`}>
                <td>{line.data}</td>
                <td>{combinationTitle(line.architecture, line.space)}</td>
                <td>{wordOf(line.sampler)}</td>
                <td className="mono">{line.model}</td>
                <td className="number">{formatCount(line.cells)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {plan.power !== null && <PowerTable power={plan.power} />}
      <h3>Left out, and why</h3>
      <ExclusionTable excluded={plan.excluded} />
    </>
  );
}

/** The price as a range; unknown where the team has not measured such cells. */
function priceOf({ cost }: Plan): string {
  if (cost === null || cost.deviceSeconds === null) return 'unknown';
  const { low, high } = cost.deviceSeconds;
  const range = `${formatNumber(low)} to ${formatNumber(high)}`;
  return cost.cellsUnknown === 0 ? range : `${range}, ${formatCount(cost.cellsUnknown)} cells unknown`;
}
