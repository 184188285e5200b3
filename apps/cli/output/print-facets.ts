import type { CommandContext } from '../context.js';
import { facetPlot } from '../plot/facet-plot.js';
import type { Metric, PlotFacet } from '../plot/facets.js';
import { unwrap } from '../request.js';

const PLOT_ROWS = 14;

/** Prints each facet as a plot under an empty line. */
export async function printFacets({ client, terminal }: CommandContext, facets: readonly PlotFacet[]): Promise<void> {
  const { items } = await unwrap(client.GET('/v1/metrics'));
  const titles = new Map(items.map((metric) => [metric.name, metric.title]));
  for (const facet of facets) {
    terminal.print('');
    const options = {
      width: terminal.width,
      height: PLOT_ROWS,
      xTitle: 'network calls per sample (NFE)',
      metricTitle: (metric: Metric) => titles.get(metric) ?? metric,
      paint: (text: string, series: number) => terminal.paint(text, series),
    };
    for (const line of facetPlot(facet, options)) terminal.print(line);
  }
}
