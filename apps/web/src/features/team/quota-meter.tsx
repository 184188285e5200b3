import { formatNumber } from '../../format/numbers';

/** Share of a quota from which it is worth a warning. */
const NEARLY = 0.8;

interface QuotaMeterProps {
  readonly title: string;
  readonly note: string;
  readonly used: number;
  /** Held back for open sweeps; counts as used. */
  readonly reserved?: number;
  /** Null is without limit. */
  readonly limit: number | null;
}

/** How much of a quota is used, in figures and as a bar. */
export function QuotaMeter({ title, note, used, reserved = 0, limit }: QuotaMeterProps) {
  const taken = used + reserved;
  const share = limit === null || limit === 0 ? 0 : Math.min(1, taken / limit);
  const tone = share >= 1 ? 'full' : share >= NEARLY ? 'nearly' : 'free';
  const text = limit === null ? `${formatNumber(taken)} used, no limit` : `${formatNumber(taken)} of ${formatNumber(limit)} used`;
  return (
    <div className="quota">
      <h3>{title}</h3>
      <p className="quota-figure">{text}</p>
      {limit !== null && (
        <div
          className="progress"
          role="meter"
          aria-label={title}
          aria-valuemin={0}
          aria-valuemax={limit}
          aria-valuenow={taken}
          aria-valuetext={text}
        >
          <span className={`quota-${tone}`} style={{ width: `${100 * share}%` }} />
        </div>
      )}
      <p className="card-note">
        {note}
        {reserved > 0 && ` ${formatNumber(reserved)} of it is reserved by open sweeps with a budget.`}
      </p>
    </div>
  );
}
