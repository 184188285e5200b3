import type { Plan } from '../../api/types';
import { formatCount, formatNumber } from '../../format/numbers';
import { wordOf } from '../../format/words';
import { TableHead } from '../../ui/table-head';

/** What the planned samples will show, and how many would show what is asked. */
export function PowerTable({ power }: { readonly power: NonNullable<Plan['power']> }) {
  const { halfWidth, settings, settingsInAll } = power;
  return (
    <>
      <h3>Samples for a half-width of {formatNumber(halfWidth)}</h3>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Precision, scrollable">
        <table className="table">
          <caption className="visually-hidden">Precision of each setting before anything runs</caption>
          <TableHead titles={['Model', 'Steps', 'Metric', 'Deviation of a sample', 'Planned', 'Half-width', 'Needed', 'Seeds needed']} />
          <tbody>
            {settings.map((row) => (
              <tr key={`${row.model} ${row.sampler} ${row.steps ?? '-'} ${row.metric}`}>
                <td className="mono">{row.model}</td>
                <td className="number">{row.steps === null ? '–' : formatCount(row.steps)}</td>
                <td>{wordOf(row.metric)}</td>
                <td className="number">{row.power === null ? 'unknown' : `${formatNumber(row.power.sd)}, ${row.power.source}`}</td>
                <td className="number">{formatCount(row.samples)}</td>
                <td className="number">{row.power === null ? '–' : formatNumber(row.power.halfWidth)}</td>
                <td className="number">{row.power === null ? '–' : formatCount(row.power.samplesNeeded)}</td>
                <td className="number">{row.power === null ? '–' : formatCount(row.power.seedsNeeded)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {settingsInAll > settings.length && (
        <p className="muted">{formatCount(settingsInAll - settings.length)} more settings need fewer samples or are not known.</p>
      )}
    </>
  );
}
