import type { CellDetail } from '../../api/types';
import { formatCount, formatNumber, NOTHING } from '../../format/numbers';
import { formatDate, formatDuration } from '../../format/time';
import { Facts } from '../../ui/facts';

/** Where a cell's numbers come from. Its id is a hash of everything that decides them. */
export function Provenance({ cell }: { readonly cell: CellDetail }) {
  const { provenance } = cell;
  return (
    <Facts
      className="fact-list"
      facts={[
        ['Cell id', cell.id],
        ['Model', cell.model],
        ['Runtime class', provenance.runtimeClass],
        ['Worker', provenance.worker ?? NOTHING],
        ['Attempts', formatCount(provenance.attempts)],
        ['Committed', formatDate(provenance.committedAt)],
      ]}
    />
  );
}

/** Times of a cell, which shared its machine with other cells of the sweep. */
export function Timing({ timing }: { readonly timing: CellDetail['timing'] }) {
  if (timing === null) return <p className="muted">No times yet.</p>;
  return (
    <Facts
      className="fact-list"
      facts={[
        ['Network', formatDuration(timing.networkMs)],
        ['Sampling', formatDuration(timing.samplingMs)],
        ['Measurement', formatDuration(timing.measurementMs)],
        ['Wall time', formatDuration(timing.wallMs)],
      ]}
    />
  );
}

/** Compute of a cell per sample. */
export function Compute({ cell }: { readonly cell: CellDetail }) {
  return (
    <Facts
      className="fact-list"
      facts={[
        ['Samples', formatCount(cell.samples)],
        ['NFE', cell.nfe === null ? NOTHING : formatNumber(cell.nfe)],
        ['Lifts per token', cell.liftsPerToken === null ? NOTHING : formatNumber(cell.liftsPerToken)],
        ['FLOPs', cell.flops === null ? NOTHING : formatNumber(cell.flops)],
      ]}
    />
  );
}
