interface FactsProps {
  readonly facts: readonly (readonly [term: string, value: string])[];
  /** `facts`: large, side by side; `fact-list`: a line each. */
  readonly className?: 'facts' | 'fact-list';
}

/** Terms and what they are here. */
export function Facts({ facts, className = 'facts' }: FactsProps) {
  return (
    <dl className={className}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
