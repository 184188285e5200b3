import { useUsage } from '../../api/queries';
import { formatBytes, formatNumber } from '../../format/numbers';

const PERCENT = 100;

/** What the sweep has used so far, in one line; nothing until it is known. */
export function UsageLine({ sweepId, live }: { readonly sweepId: string; readonly live: boolean }) {
  const { data } = useUsage(sweepId, live);
  if (data === undefined) return null;
  const { complete, retried, cancelled } = data.deviceSeconds;
  return (
    <p className="muted">
      {formatNumber(complete + retried + cancelled)} device-seconds, {formatNumber(PERCENT * data.wastedShare)}% of them wasted on retries
      and cancelled cells; {formatBytes(data.bytes)} stored.
    </p>
  );
}
