import { useFailedCells } from '../../api/queries';
import { combinationTitle, wordOf } from '../../format/words';
import { FailureNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { SkeletonRows } from '../../ui/skeleton';
import { TableHead } from '../../ui/table-head';

/** Cells that failed, with the class and the message of the failure. */
export function FailedCells({ sweepId, failed }: { readonly sweepId: string; readonly failed: number }) {
  const query = useFailedCells(sweepId, failed);
  return (
    <Section title="Failed cells" note="A failed cell is shown, never filled in. The first 50 are listed; the CSV has them all.">
      {query.isPending && <SkeletonRows rows={2} label="Loading the failed cells" />}
      {query.error !== null && <FailureNotice title="The failed cells could not be read" error={query.error} />}
      {query.data !== undefined && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Failed cells, scrollable">
          <table className="table">
            <TableHead titles={['Cell', 'Failure', 'Message']} />
            <tbody>
              {query.data.items.map((cell) => (
                <tr key={cell.id}>
                  <td>
                    {cell.data}, {combinationTitle(cell.architecture, cell.space)}, {wordOf(cell.sampler)},{' '}
                    {cell.steps === null ? 'no steps' : `K = ${cell.steps}`}, seed {cell.seed}
                  </td>
                  <td>{cell.failure === null ? '' : wordOf(cell.failure.class)}</td>
                  <td className="wrap">{cell.failure?.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
