import type { CellDetail, MetricDefinition } from '../../api/types';
import { combinationTitle, wordOf } from '../../format/words';
import { StateBadge } from '../../ui/badge';
import { AttemptTable } from './attempt-table';
import { Compute, Provenance, Timing } from './cell-facts';
import { ArtifactList, CheckTable, MetricTable } from './cell-tables';
import { Samples } from './samples';
import { TrajectoryPlot } from './trajectory-plot';

const IMAGE_SPACES: readonly string[] = ['pixel', 'quantised-pixel', 'image-latent'];

/** All that is known about a cell, the comparison with its closed form first. */
export function CellBody({ cell, metrics }: { readonly cell: CellDetail; readonly metrics: readonly MetricDefinition[] }) {
  return (
    <>
      <h2>{combinationTitle(cell.architecture, cell.space)}</h2>
      <p className="muted">
        {cell.data}, {wordOf(cell.sampler)}, {cell.steps === null ? 'no steps' : `K = ${cell.steps}`}, seed {cell.seed}{' '}
        <StateBadge state={cell.state} />
      </p>
      {cell.failure !== null && (
        <div className="notice notice-bad">
          <p className="notice-title">{wordOf(cell.failure.class)}</p>
          <p>{cell.failure.message}</p>
        </div>
      )}
      <h3>{cell.metrics.some(({ expected }) => expected !== null) ? 'Measured against the closed form' : 'Measured'}</h3>
      <MetricTable cell={cell} metrics={metrics} />
      <Samples cell={cell} />
      <h3>Trajectory</h3>
      <TrajectoryPlot steps={cell.trajectory} unit={IMAGE_SPACES.includes(cell.space) ? 'bits/dim' : 'bits/token'} />
      <h3>Checks</h3>
      <CheckTable checks={cell.checks} />
      <h3>Compute</h3>
      <Compute cell={cell} />
      <h3>Files</h3>
      <ArtifactList cell={cell} />
      <h3>Attempts</h3>
      <AttemptTable cellId={cell.id} />
      <h3>Provenance</h3>
      <Provenance cell={cell} />
      <h3>
        Time <span className="tag">contended</span>
      </h3>
      <p className="muted">Measured inside a sweep, while other cells used the same machine: not a benchmark.</p>
      <Timing timing={cell.timing} />
    </>
  );
}
