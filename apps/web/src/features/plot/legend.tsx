import { useTheme } from '../../app/theme';
import type { FacetTrace } from './facets';
import { traceTitle } from './hover-text';
import { colourOf, dashOf } from './series-style';

const DASH_ARRAYS = { solid: 'none', dash: '6 4', dot: '2 3', dashdot: '6 3 2 3' } as const;

/** Dashes of a reference that has no place on the x axis and is drawn as a level. */
const LEVEL_ARRAY = '9 5';

interface LegendProps {
  readonly traces: readonly FacetTrace[];
  readonly hidden: ReadonlySet<string>;
  readonly metricTitle: (name: string) => string;
  readonly onToggle: (key: string) => void;
}

/** Names of the lines of a facet; each is a button that shows or hides its line. */
export function Legend({ traces, hidden, metricTitle, onToggle }: LegendProps) {
  return (
    <ul className="legend" aria-label="Lines">
      {traces.map((trace) => (
        <li key={trace.key}>
          <button type="button" className="legend-item" aria-pressed={!hidden.has(trace.key)} onClick={() => onToggle(trace.key)}>
            <TraceSample trace={trace} />
            <span>{traceTitle(trace, metricTitle(trace.metric))}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function TraceSample({ trace }: { readonly trace: FacetTrace }) {
  const colour = colourOf(trace.combination, useTheme());
  const level = trace.points.every((point) => point.x === null);
  return (
    <svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true">
      {(level || !trace.reference) && (
        <line
          x1="1"
          x2="33"
          y1="7"
          y2="7"
          stroke={colour}
          strokeWidth="2"
          strokeDasharray={level ? LEVEL_ARRAY : DASH_ARRAYS[dashOf(trace.series.sampler)]}
        />
      )}
      {!level && <TraceSymbol trace={trace} colour={colour} />}
    </svg>
  );
}

function TraceSymbol({ trace, colour }: { readonly trace: FacetTrace; readonly colour: string }) {
  if (trace.reference) return <path d="M17 1l1.8 4.2 4.5.4-3.4 3 1 4.4-3.9-2.3-3.9 2.3 1-4.4-3.4-3 4.5-.4z" fill={colour} />;
  if (trace.kind === 'path') return <path d="M17 2l5 9H12z" fill={colour} />;
  if (trace.kind === 'sample') return <rect x="13" y="3" width="8" height="8" fill={colour} />;
  return <circle cx="17" cy="7" r="4" fill={colour} />;
}
