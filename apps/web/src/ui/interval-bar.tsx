/** A number with the ends of its interval; an end that is not known is null. */
export interface Interval {
  readonly value: number;
  readonly lo: number | null;
  readonly hi: number | null;
}

const WIDTH = 160;
const HEIGHT = 18;
const MIDDLE = HEIGHT / 2;

/** An interval around zero as a small picture: the line is zero, the bar the interval, the dot the value. `reach` is the half-width drawn. */
export function IntervalBar({ interval: { value, lo, hi }, reach }: { readonly interval: Interval; readonly reach: number }) {
  const at = (x: number): number => {
    const share = Math.max(-1, Math.min(1, reach === 0 ? 0 : x / reach));
    return WIDTH / 2 + share * (WIDTH / 2 - 6);
  };
  return (
    <svg className="interval-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <line x1={WIDTH / 2} x2={WIDTH / 2} y1={0} y2={HEIGHT} className="interval-zero" />
      <line x1={at(lo ?? -reach)} x2={at(hi ?? reach)} y1={MIDDLE} y2={MIDDLE} className="interval-range" />
      <circle cx={at(value)} cy={MIDDLE} r={4} className="interval-value" />
    </svg>
  );
}
