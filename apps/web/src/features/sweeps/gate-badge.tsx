import type { Sweep } from '../../api/types';
import { NOTHING } from '../../format/numbers';
import { StateBadge } from '../../ui/badge';

/** The gate's verdict: whether all measured values agree with their closed forms at the stated family-wise error. */
export function GateBadge({ gate }: { readonly gate: Sweep['gate'] }) {
  if (gate === null) return <span className="muted">{NOTHING}</span>;
  const text = gate.status === 'none' ? 'no checks' : `${gate.status} · ${gate.checks - gate.rejected}/${gate.checks}`;
  return (
    <span title={`${gate.rejected} of ${gate.checks} checks rejected (Holm, family-wise error ${gate.familyWiseError})`}>
      <StateBadge state={gate.status} text={text} />
    </span>
  );
}
