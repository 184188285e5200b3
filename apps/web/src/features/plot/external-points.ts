import type { PlotData } from 'plotly.js';
import type { Import, XAxis } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import type { Facet } from './facets';

/** Normal quantile of a 95% interval. */
const Z95 = 1.959964;

/** One series of external points that has a place in a facet. */
export interface ExternalSeries {
  /** The import, and the series where it has several. */
  readonly title: string;
  readonly points: readonly { readonly x: number; readonly y: number; readonly se: number | null }[];
}

/** The external series of a facet's world and metrics over an axis. A value of zero or less has no place on a log axis. */
export function externalSeriesOf(imports: readonly Import[], facet: Facet, axis: XAxis): readonly ExternalSeries[] {
  const metrics = new Set(facet.traces.map((trace) => trace.metric));
  return imports
    .filter((one) => metrics.has(one.metric))
    .flatMap((one) => {
      const names = [...new Set(one.points.map((point) => point.series))];
      return names.map((name) => ({
        title: names.length === 1 ? one.name : `${one.name}: ${name}`,
        points: one.points.flatMap(({ series, data, x, y, se }) => {
          const at = x[axis];
          const fits = series === name && data === facet.world.data && at !== null && at > 0 && !(facet.log && y <= 0);
          return fits ? [{ x: at, y, se }] : [];
        }),
      }));
    })
    .filter((series) => series.points.length > 0);
}

/** Crosses in a colour that no measured line has; they open no cell, for there is none. */
export function externalTrace({ title, points }: ExternalSeries, colour: string): Partial<PlotData> {
  const half = points.map(({ se }) => (se === null ? 0 : Z95 * se));
  return {
    type: 'scatter',
    mode: 'markers',
    name: `${title} (external)`,
    x: points.map((point) => point.x),
    y: points.map((point) => point.y),
    error_y: { type: 'data', array: half, thickness: 1, width: 3, color: colour },
    marker: { color: colour, size: 9, symbol: 'x-thin', line: { color: colour, width: 2 } },
    text: points.map(({ y }) => `${title}<br>${formatNumber(y)}<br>external: imported, not measured here`),
    hovertemplate: '%{text}<extra></extra>',
  };
}
