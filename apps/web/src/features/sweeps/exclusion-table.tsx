import type { Exclusion } from '../../api/types';
import { groupExclusions } from './group-exclusions';
import { TableHead } from '../../ui/table-head';

/** What a plan leaves out, by reason; nothing is left out silently. Folded, since most of it is plain impossibility. */
export function ExclusionTable({ excluded }: { readonly excluded: readonly Exclusion[] }) {
  if (excluded.length === 0) return <p className="muted">Nothing is left out.</p>;
  const groups = groupExclusions(excluded);
  return (
    <details>
      <summary>
        {excluded.length === 1 ? 'One combination' : `${excluded.length} combinations`},{' '}
        {groups.length === 1 ? 'one reason' : `${groups.length} reasons`}
      </summary>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Left out, scrollable">
        <table className="table">
          <TableHead titles={['Data', 'Why', 'Left out']} />
          <tbody>
            {groups.map((group) => (
              <tr key={`${group.data} ${group.reason}`}>
                <td>{group.data}</td>
                <td className="wrap">{group.reason}</td>
                <td className="wrap">{group.combinations.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
