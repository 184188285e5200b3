import { useMemo, useState } from 'react';
import type { Import, XAxis } from '../../api/types';
import { useTheme } from '../../app/theme';
import { formatNumber } from '../../format/numbers';
import { Chart } from './chart';
import { externalSeriesOf } from './external-points';
import type { Facet } from './facets';
import { figureOf } from './figure';
import { Legend } from './legend';

interface FacetPlotProps {
  readonly facet: Facet;
  readonly x: XAxis;
  readonly yTitle: string;
  readonly metricTitle: (name: string) => string;
  readonly imports: readonly Import[];
  readonly onPick: (cellIds: readonly string[]) => void;
}

/** One world: its title and exact entropy, the plot, and the legend that shows and hides lines. */
export function FacetPlot({ facet, x, yTitle, metricTitle, imports, onPick }: FacetPlotProps) {
  const theme = useTheme();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const external = useMemo(() => externalSeriesOf(imports, facet, x), [imports, facet, x]);
  const figure = useMemo(
    () => figureOf(facet, { x, yTitle, theme, hidden, metricTitle, external }),
    [facet, x, yTitle, theme, hidden, metricTitle, external],
  );
  const toggle = (key: string) =>
    setHidden((before) => (before.has(key) ? new Set([...before].filter((other) => other !== key)) : new Set([...before, key])));
  return (
    <figure className="facet" data-world={facet.world.data}>
      <figcaption>
        <h3>{facet.world.title}</h3>
        {facet.world.entropy !== null && (
          <span className="muted">
            exact entropy {formatNumber(facet.world.entropy)} {facet.world.unit}
          </span>
        )}
      </figcaption>
      <Chart
        figure={figure}
        height={360}
        label={`${yTitle} against ${x} for ${facet.world.title}; the same values are in the table of points below`}
        onPick={(data) => {
          if (isIdList(data)) onPick(data);
        }}
      />
      <Legend traces={facet.traces} hidden={hidden} metricTitle={metricTitle} onToggle={toggle} />
      {external.length > 0 && (
        <p className="muted">✕ external, imported and not measured here: {external.map((series) => series.title).join(', ')}</p>
      )}
    </figure>
  );
}

function isIdList(data: unknown): data is readonly string[] {
  return Array.isArray(data) && data.length > 0 && data.every((id) => typeof id === 'string');
}
