import { artifactPath } from '../../api/endpoints';
import type { CellDetail, MetricDefinition } from '../../api/types';
import { formatBytes, formatNumber, formatProbability, formatValue, NOTHING } from '../../format/numbers';
import { FileView } from './file-view';
import { zScore } from './z-score';
import { TableHead } from '../../ui/table-head';

/** Metrics of a cell beside their closed forms. */
export function MetricTable({ cell, metrics }: { readonly cell: CellDetail; readonly metrics: readonly MetricDefinition[] }) {
  return (
    <table className="table">
      <TableHead titles={['Metric', 'Value ± SE', 'Closed form', 'z']} />
      <tbody>
        {cell.metrics.map((measured) => {
          const z = zScore(measured.value, measured.expected, measured.se);
          return (
            <tr key={measured.metric}>
              <th scope="row">{metrics.find((metric) => metric.name === measured.metric)?.title ?? measured.metric}</th>
              <td className="number">
                {formatValue(measured.value, measured.se)} ± {formatNumber(measured.se)}
              </td>
              <td className="number">{measured.expected === null ? NOTHING : formatNumber(measured.expected)}</td>
              <td className="number">{z === null ? NOTHING : z.toFixed(1)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Comparisons with closed forms that the gate counts. */
export function CheckTable({ checks }: { readonly checks: CellDetail['checks'] }) {
  if (checks.length === 0) return <p className="muted">This cell has no closed form to compare with.</p>;
  return (
    <table className="table">
      <TableHead titles={['Check', 'Observed', 'Expected', 'p']} />
      <tbody>
        {checks.map((check) => (
          <tr key={check.check}>
            <th scope="row">{check.check}</th>
            <td className="number">{formatValue(check.observed, check.se)}</td>
            <td className="number">{formatNumber(check.expected)}</td>
            <td className="number">{formatProbability(check.pValue)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Files of a cell, through the API: to be saved whole, and their beginnings to be looked at. */
export function ArtifactList({ cell: { id, artifacts } }: { readonly cell: CellDetail }) {
  if (artifacts.length === 0) return <p className="muted">No files.</p>;
  return (
    <ul className="plain-list">
      {artifacts.map((artifact) => (
        <li key={artifact.key}>
          <a href={artifactPath(id, artifact.kind)} download>
            {artifact.kind}
          </a>{' '}
          <span className="muted">
            {formatBytes(artifact.bytes)}, {artifact.contentType}
          </span>
          {!artifact.contentType.startsWith('image/') && (
            <FileView title={`Show ${artifact.kind}`} path={artifactPath(id, artifact.kind)} bytes={artifact.bytes} />
          )}
        </li>
      ))}
    </ul>
  );
}
