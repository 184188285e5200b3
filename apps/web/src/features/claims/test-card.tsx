import type { ClaimTest } from '../../api/types';
import { formatCount, formatNumber } from '../../format/numbers';
import { StateBadge } from '../../ui/badge';
import { effectText, intervalText, scopeText, verdictText } from './claim-text';

/** One test: prediction, verdict, effect against its margin, and what would change it. */
export function TestCard({ test }: { readonly test: ClaimTest }) {
  const { id, prediction, verdict, reason, margin, unit, formula, metric, cells, effect, expected, because, asExpected, wouldChange } =
    test;
  const shown = effectText(test);
  const facts = [
    ['Effect', shown],
    ['Margin', margin === null ? null : `${formatNumber(margin)}${unit === null ? '' : ` ${unit}`}`],
    ['Quantity', formula === null ? metric : `${formula}: ${metric}`],
    ['Cells', cells.needed === 0 ? null : `${formatCount(cells.complete)} of ${formatCount(cells.needed)}`],
    ['Missing', cells.missing.length === 0 ? null : cells.missing.join(', ')],
    ['Interval', effect === null ? null : intervalText(effect, test.scope)],
    ['Because', reason],
    [asExpected ? 'Expected' : `Expected ${verdictText({ verdict: expected, detail: null })}`, because],
    ['Would change it', wouldChange],
  ] as const;
  return (
    <article className="claim-test" aria-label={id}>
      <header>
        <StateBadge state={verdict} text={verdictText(test)} />
        <span className="mono">{id}</span>
        <span className="muted">{scopeText(test)}</span>
      </header>
      <p>{prediction}.</p>
      <dl className="fact-list">
        {facts.map(
          ([term, value]) =>
            value !== null && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </article>
  );
}
