import { useProfile } from '../../api/queries';
import type { ProfileLine } from '../../api/types';
import { formatCount, formatNumber, NOTHING } from '../../format/numbers';
import { combinationTitle, wordOf } from '../../format/words';
import { FailureNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { TableHead } from '../../ui/table-head';

const COLUMNS = ['Combination', 'K', 'Predicted', 'Measured', 'Error of the difference', 'p', 'Best schedule'];

/** The NELBO that the longest run of each curve predicts, beside what the others measured. Nothing for a sweep without profiles. */
export function ProfileTable({ sweepId }: { readonly sweepId: string }) {
  const { data, error, refetch } = useProfile(sweepId);
  if (error !== null) return <FailureNotice title="The profiles could not be read" error={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.lines.length === 0) return null;
  return (
    <Section
      title="Profile first"
      note="The longest run of a curve measures what a masked token or a noise level costs; that predicts the NELBO of every other step count and of the best schedule. Of trained networks a disagreement is shown and no part of the gate."
    >
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Predictions and measurements, scrollable">
        <table className="table">
          <caption className="visually-hidden">NELBO predicted from the profile and measured directly</caption>
          <TableHead titles={COLUMNS} />
          <tbody>
            {data.lines.map((line) => (
              <Rows key={[line.data, line.architecture, line.space, line.sampler, line.model].join(' ')} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Rows({ line }: { readonly line: ProfileLine }) {
  const best = new Map(line.best.map(({ steps, nelbo }) => [steps, nelbo]));
  const number = (value: number | null | undefined): string => (value === null || value === undefined ? NOTHING : formatNumber(value));
  return line.predictions
    .filter(({ measured }) => measured !== null)
    .map(({ steps, predicted, measured, se, pValue, exact }) => (
      <tr key={steps}>
        <th scope="row">
          {line.data}: {combinationTitle(line.architecture, line.space)}, {wordOf(line.sampler)}
          {!line.oracle && <span className="muted mono sub">{line.model}</span>}
        </th>
        <td className="number">{formatCount(steps)}</td>
        <td className="number">{number(predicted)}</td>
        <td className="number">{number(measured)}</td>
        <td className="number">{number(se)}</td>
        <td className="number">{exact ? number(pValue) : 'interpolated'}</td>
        <td className="number">{number(best.get(steps))}</td>
      </tr>
    ));
}
