import type { Annotations, Layout, PlotData, Shape } from 'plotly.js';
import type { XAxis } from '../../api/types';
import type { Theme } from '../../app/theme';
import { wordOf } from '../../format/words';
import { externalTrace, type ExternalSeries } from './external-points';
import { drawnHeight, isComplete, isUnresolved, type Facet, type FacetTrace } from './facets';
import { hoverText, traceTitle } from './hover-text';
import { axisStyle, baseLayout } from './layout';
import { PALETTES } from './palette';
import { colourOf, dashOf, symbolOf } from './series-style';

/** What `Plotly.react` draws. */
export interface Figure {
  readonly data: Partial<PlotData>[];
  readonly layout: Partial<Layout>;
}

/** How a facet is drawn. */
export interface FigureOptions {
  readonly x: XAxis;
  readonly yTitle: string;
  readonly theme: Theme;
  readonly hidden: ReadonlySet<string>;
  readonly metricTitle: (name: string) => string;
  /** Imported points, drawn as crosses. */
  readonly external: readonly ExternalSeries[];
}

/** The figure of one facet: lines with error bars, reference points and levels, external points, the exact limit and the sampling floor. */
export function figureOf(facet: Facet, options: FigureOptions): Figure {
  const visible = facet.traces.filter((trace) => !options.hidden.has(trace.key));
  const palette = PALETTES[options.theme];
  return {
    data: [
      ...visible.map((trace) => plotTrace(trace, facet, options)),
      ...options.external.map((series) => externalTrace(series, palette.muted)),
    ],
    layout: {
      ...baseLayout(palette),
      xaxis: { ...axisStyle(palette), title: { text: wordOf(options.x) }, type: 'log', ...octaves(visible) },
      yaxis: { ...axisStyle(palette), title: { text: `${options.yTitle}, ${facet.unit}` }, ...verticalScale(visible, facet) },
      shapes: [...levelsOf(visible, facet, options), ...guidesOf(facet, palette.muted)],
      annotations: labelsOf(facet, palette.muted),
      // Keeps zoom and hover while new points arrive; another axis starts afresh.
      uirevision: `${facet.world.data} ${options.x} ${options.yTitle}`,
    },
  };
}

function plotTrace(trace: FacetTrace, facet: Facet, options: FigureOptions): Partial<PlotData> {
  const colour = colourOf(trace.combination, options.theme);
  const title = options.metricTitle(trace.metric);
  const points = trace.points.filter((point) => point.x !== null);
  const heights = points.map((point) => drawnHeight(point, facet));
  return {
    type: 'scatter',
    mode: trace.reference ? 'markers' : 'lines+markers',
    name: traceTitle(trace, title),
    x: points.map((point) => point.x),
    y: heights,
    error_y: {
      type: 'data',
      symmetric: false,
      array: points.map((point, i) => Math.max(0, (point.hi ?? point.y) - (heights[i] ?? point.y))),
      arrayminus: points.map((point, i) => lowerArm(heights[i] ?? point.y, point.lo, facet)),
      thickness: 1.2,
      width: 3,
      color: colour,
    },
    line: { color: colour, width: 2, dash: dashOf(trace.series.sampler) },
    marker: {
      color: colour,
      size: trace.reference ? 12 : 8,
      symbol: points.map((point) => (trace.reference ? 'star' : symbolOf(trace.kind)) + (isComplete(point) ? '' : '-open')),
      line: { color: colour, width: 1.5 },
      opacity: points.map((point) => (facet.log && !trace.reference && isUnresolved(point) ? 0.55 : 1)),
    },
    customdata: points.map((point) => point.cellIds),
    text: points.map((point) => hoverText(trace, point, facet, title)),
    hovertemplate: '%{text}<extra></extra>',
  };
}

/** Length of the lower error bar; on a log axis it ends at the floor, since zero has no place there. */
function lowerArm(height: number, lo: number | null, facet: Facet): number {
  if (lo === null) return 0;
  return Math.max(0, height - (facet.log ? Math.max(lo, facet.floor ?? lo) : lo));
}

/** Levels of reference traces whose points have no place on the axis (an autoregressive sampler has no steps). */
function levelsOf(traces: readonly FacetTrace[], facet: Facet, options: FigureOptions): Partial<Shape>[] {
  return traces
    .filter((trace) => trace.reference)
    .flatMap((trace) =>
      trace.points
        .filter((point) => point.x === null)
        .map((point) => {
          const height = drawnHeight(point, facet);
          return horizontal(height, { color: colourOf(trace.combination, options.theme), width: 2, dash: 'longdash' });
        }),
    );
}

function guidesOf(facet: Facet, colour: string): Partial<Shape>[] {
  return [facet.limit, facet.floor]
    .filter((level) => level !== null)
    .map((level) => horizontal(level, { color: colour, width: 1, dash: 'dot' }));
}

function horizontal(level: number, line: Partial<Shape['line']>): Partial<Shape> {
  return { type: 'line', xref: 'paper', x0: 0, x1: 1, yref: 'y', y0: level, y1: level, line, layer: 'below' };
}

function labelsOf(facet: Facet, colour: string): Partial<Annotations>[] {
  const label = (level: number, text: string): Partial<Annotations> => ({
    xref: 'paper',
    x: 0.3,
    xanchor: 'center',
    yref: 'y',
    // Annotations of a log axis are placed by the exponent, unlike shapes.
    y: facet.log ? Math.log10(level) : level,
    yanchor: 'top',
    showarrow: false,
    text,
    font: { color: colour, size: 11 },
  });
  return [
    ...(facet.limit === null ? [] : [label(facet.limit, 'exact limit')]),
    ...(facet.floor === null ? [] : [label(facet.floor, 'sampling error')]),
  ];
}

/** A log axis is labelled by decades, and more finely only where the points span hardly more than one. */
function verticalScale(traces: readonly FacetTrace[], facet: Facet): Partial<Layout['yaxis']> {
  if (!facet.log) return { type: 'linear' };
  const heights = traces.flatMap((trace) => trace.points.map((point) => drawnHeight(point, facet))).filter((height) => height > 0);
  const narrow = Math.max(...heights) / Math.min(...heights) < 30;
  return { type: 'log', exponentformat: 'power', dtick: narrow ? 'D2' : 1 };
}

/** Ticks at powers of two where the points span few octaves: that is how step counts are chosen. */
function octaves(traces: readonly FacetTrace[]): Partial<Layout['xaxis']> {
  const values = traces.flatMap((trace) => trace.points.map((point) => point.x)).filter((x) => x !== null && x >= 1);
  const most = Math.max(0, ...values.map((x) => x ?? 0));
  if (values.length === 0 || most > 4096) return {};
  const ticks = Array.from({ length: Math.ceil(Math.log2(most)) + 1 }, (_, power) => 2 ** power);
  return { tickvals: ticks, ticktext: ticks.map(String) };
}
