import type { Schema } from '../../client/index.js';
import type { ExternalSeries, PlotFacet } from './facets.js';

type Import = Schema<'Import'>;

/** Facets with the imported series of their world and metrics, at their network calls; what has no place on a log axis is left out. */
export function withExternalSeries(facets: readonly PlotFacet[], imports: readonly Import[]): PlotFacet[] {
  return facets.map((facet) => ({ ...facet, external: imports.flatMap((one) => seriesOf(one, facet)) }));
}

function seriesOf({ name, metric, points }: Import, { world, traces }: PlotFacet): ExternalSeries[] {
  if (!traces.some((trace) => trace.metric === metric)) return [];
  const names = [...new Set(points.map((point) => point.series))];
  return names
    .map((series) => ({
      title: names.length === 1 ? name : `${name}: ${series}`,
      points: points.flatMap(({ series: own, data, x: { nfe }, y }) =>
        own === series && data === world.data && nfe !== null && nfe > 0 && y > 0 ? [{ x: nfe, y }] : [],
      ),
    }))
    .filter((series) => series.points.length > 0);
}
