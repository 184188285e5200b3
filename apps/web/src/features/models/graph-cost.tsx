import type { ModelDetail } from '../../api/types';
import { formatBytes, formatCount, formatNumber } from '../../format/numbers';
import { TableHead } from '../../ui/table-head';

type Graph = NonNullable<ModelDetail['report']>['graphs'][number];
type Cost = NonNullable<Graph['cost']>;

const COLUMNS = ['Operator', 'Nodes', 'FLOPs', 'Share', 'Bytes moved'];

/** What one call of a graph costs, in all and by operator. */
export function GraphCost({ role, cost }: { readonly role: string; readonly cost: Cost }) {
  return (
    <details>
      <summary>What a call of the {role} graph costs, by operator</summary>
      <p className="muted">{inWords(cost)}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={`Operators of the ${role} graph, scrollable`}>
        <table className="table table-stack">
          <TableHead titles={COLUMNS} />
          <tbody>
            {cost.operators.filter(isPaid).map((row) => (
              <Row key={row.operator} row={row} all={cost.all} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Row({ row: { operator, nodes, flops, bytes }, all }: { readonly row: Cost['operators'][number]; readonly all: number }) {
  return (
    <tr>
      <th scope="row">{operator}</th>
      <td data-label="Nodes" className="number">
        {formatCount(nodes)}
      </td>
      <td data-label="FLOPs" className="number">
        {formatCount(Math.round(flops))}
      </td>
      <td data-label="Share" className="number">
        {all === 0 ? '0%' : `${((100 * flops) / all).toFixed(1)}%`}
      </td>
      <td data-label="Bytes moved" className="number">
        {formatBytes(Math.round(bytes))}
      </td>
    </tr>
  );
}

/** Operators that only compute sizes or rename a tensor cost nothing and are not listed. */
function isPaid({ flops, bytes }: Cost['operators'][number]): boolean {
  return flops > 0 || bytes > 0;
}

function inWords({ matmul, all, transcendental, weightBytes, activationBytes, energyProxyJoules }: Cost): string {
  return (
    `One sample: ${formatCount(Math.round(all))} FLOPs, ${formatCount(Math.round(matmul))} of them in matrix products and ` +
    `${formatCount(Math.round(transcendental))} transcendental. Unfused it reads ${formatBytes(Math.round(weightBytes))} of weights and moves ` +
    `${formatBytes(Math.round(activationBytes))} of activations: ${formatNumber(energyProxyJoules * 1e3)} mJ by the energy proxy ` +
    '(1 pJ a FLOP, 20 pJ a byte; for relative use only).'
  );
}
