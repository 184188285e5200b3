import type { SweepDetail } from '../../api/types';
import { NOTHING } from '../../format/numbers';
import { formatDate } from '../../format/time';
import { StateBadge } from '../../ui/badge';
import { TableHead } from '../../ui/table-head';

/** The registered plan and its amendments, chained by hash. */
export function AmendmentTable({ amendments }: { readonly amendments: SweepDetail['amendments'] }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Amendments, scrollable">
      <table className="table">
        <TableHead titles={['No.', 'Amendment', 'State', 'Cells', 'Change', 'When', 'Hash']} />
        <tbody>
          {amendments.map(({ number, kind, state, cells, change, createdAt, hash }) => (
            <tr key={number}>
              <td>{number}</td>
              <td>{kind}</td>
              <td>
                <StateBadge state={state} />
              </td>
              <td>{cells ?? NOTHING}</td>
              <td className="mono wrap">{number === 0 ? NOTHING : JSON.stringify(change)}</td>
              <td>{formatDate(createdAt)}</td>
              <td className="mono" title={hash}>
                {hash.slice(0, 12)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
