import type { SweepDetail } from '../../api/types';
import { formatNumber, formatProbability } from '../../format/numbers';
import { Section } from '../../ui/page';
import { GateBadge } from '../sweeps/gate-badge';
import { TableHead } from '../../ui/table-head';

/** The gate's verdict with the checks that come closest to failing it. */
export function GateSection({
  gate,
  onPick,
}: {
  readonly gate: NonNullable<SweepDetail['gate']>;
  readonly onPick: (cellIds: readonly string[]) => void;
}) {
  return (
    <Section
      title="Gate"
      note={`${gate.checks} comparisons with closed forms, ${gate.rejected} rejected; Holm, family-wise error ${formatNumber(gate.familyWiseError)}.`}
      tools={<GateBadge gate={gate} />}
    >
      {gate.worst.length > 0 && (
        <details>
          <summary>Checks with the smallest p-values</summary>
          <div className="table-scroll" tabIndex={0} role="region" aria-label="Checks, scrollable">
            <table className="table">
              <TableHead titles={['Check', 'Cell', 'Observed', 'Expected', 'SE', 'p']} />
              <tbody>
                {gate.worst.map((check) => (
                  <tr key={check.cellId + check.check}>
                    <td>{check.check}</td>
                    <td>
                      <button type="button" className="link mono" onClick={() => onPick([check.cellId])}>
                        {check.cellId.slice(0, 10)}
                      </button>
                    </td>
                    <td className="number">{formatNumber(check.observed)}</td>
                    <td className="number">{formatNumber(check.expected)}</td>
                    <td className="number">{formatNumber(check.se)}</td>
                    <td className="number">{formatProbability(check.pValue)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </Section>
  );
}
