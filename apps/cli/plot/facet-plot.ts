import { BrailleCanvas, DOTS } from './braille-canvas.js';
import { drawnHeight, isExcess, type PlotFacet, type PlotPoint, type PlotTrace } from './facets.js';
import { logScale, ticksOf, type LogScale } from './log-scale.js';

/** Size and paint of a plot. */
export interface PlotOptions {
  /** Characters across, labels included. */
  readonly width: number;
  /** Characters down of the plotting area. */
  readonly height: number;
  /** Label of the horizontal axis. */
  readonly xTitle: string;
  /** Title of a metric, for the legend. */
  readonly metricTitle: (metric: PlotTrace['metric']) => string;
  /** Paints text in the colour of a series; returns it as it is where there are no colours. */
  readonly paint: (text: string, series: number) => string;
}

/** Letters that mark the points of a series. */
const MARKS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Marks a point that was imported. */
const CROSS = '×';
/** Width of the labels of the vertical axis. */
const GUTTER = 9;
const X_TICKS = 9;

/**
 * One world as lines of text: the excess of each series over the exact limit against compute, both axes logarithmic. Values that
 * cannot be told from zero are drawn at the upper end of their interval, and nothing below the sampling error (dotted line).
 */
export function facetPlot(facet: PlotFacet, options: PlotOptions): string[] {
  const drawn = facet.traces.map((trace) => ({
    trace,
    points: trace.points.filter((point) => point.x > 0 && drawnHeight(point, facet.floor) > 0),
  }));
  const external = (facet.external ?? []).flatMap((series) => series.points);
  const heights = [...drawn.flatMap(({ points }) => points.map((point) => drawnHeight(point, facet.floor))), ...external.map(({ y }) => y)];
  const x = logScale([...drawn.flatMap(({ points }) => points.map((point) => point.x)), ...external.map((point) => point.x)], 2);
  const y = logScale(facet.floor === null ? heights : [...heights, facet.floor], 10);
  const canvas = new BrailleCanvas(Math.max(10, options.width - GUTTER - 1), options.height);
  if (facet.floor !== null) drawFloor(canvas, y.position(facet.floor));
  for (const [index, { points }] of drawn.entries()) drawSeries(canvas, points, index, facet.floor, x, y);
  for (const point of external) canvas.letter(...dotAt(canvas, x.position(point.x), y.position(point.y)), CROSS, null);
  return [
    `${facet.world.title}: ${quantityOf(facet, options)}${limitText(facet)}, ${facet.unit}`,
    ...withVerticalAxis(canvas, y, options),
    ...horizontalAxis(canvas.columns, x, options.xTitle),
    ...legend(facet, options),
  ];
}

function drawSeries(
  canvas: BrailleCanvas,
  points: readonly PlotPoint[],
  series: number,
  floor: number | null,
  x: LogScale,
  y: LogScale,
): void {
  const places = points.map((point) => dotAt(canvas, x.position(point.x), y.position(drawnHeight(point, floor))));
  places.slice(1).forEach(([toX, toY], index) => canvas.line(places[index][0], places[index][1], toX, toY, series));
  for (const [dotX, dotY] of places) canvas.letter(dotX, dotY, markOf(series), series);
}

function drawFloor(canvas: BrailleCanvas, height: number): void {
  const [, dotY] = dotAt(canvas, 0, height);
  for (let dotX = 0; dotX < canvas.columns * DOTS.across; dotX += 4) canvas.dot(dotX, dotY, null);
}

/** The dot of a place in the unit square whose origin is the bottom left. */
function dotAt(canvas: BrailleCanvas, x: number, y: number): [number, number] {
  return [Math.round(x * (canvas.columns * DOTS.across - 1)), Math.round((1 - y) * (canvas.rows * DOTS.down - 1))];
}

function withVerticalAxis(canvas: BrailleCanvas, y: LogScale, { paint }: PlotOptions): string[] {
  const labels = new Map(
    ticksOf(y, 10, canvas.rows).map((tick) => [Math.round((1 - y.position(tick)) * (canvas.rows - 1)), decimal(tick)]),
  );
  return canvas.cells().map((row, index) => {
    const label = labels.get(index);
    const text = row.map((cell) => (cell.owner === null ? cell.text : paint(cell.text, cell.owner))).join('');
    return `${(label ?? '').padStart(GUTTER)}${label === undefined ? '│' : '┤'}${text.trimEnd()}`;
  });
}

function horizontalAxis(columns: number, x: LogScale, title: string): string[] {
  const line = Array.from({ length: columns }, () => '─');
  const labels = Array.from({ length: columns + 4 }, () => ' ');
  for (const tick of ticksOf(x, 2, X_TICKS)) {
    const column = Math.round(x.position(tick) * (columns - 1));
    line[column] = '┬';
    const text = decimal(tick);
    const start = Math.max(0, Math.min(column - Math.floor(text.length / 2), labels.length - text.length));
    [...text].forEach((character, offset) => (labels[start + offset] = character));
  }
  const indent = ' '.repeat(GUTTER);
  return [
    `${indent}└${line.join('')}`,
    `${indent} ${labels.join('').trimEnd()}`,
    `${indent} ${title.padStart(Math.floor((columns + title.length) / 2))}`,
  ];
}

function legend(facet: PlotFacet, { paint, metricTitle }: PlotOptions): string[] {
  const lines = facet.traces.map(({ series, metric, sweep }, index) => {
    const name = `${sweep === undefined ? '' : `${sweep}: `}${series.architecture} / ${series.space}, ${series.sampler}: ${metricTitle(metric)}`;
    return `${' '.repeat(GUTTER)} ${paint(`${markOf(index)}  ${name}`, index)}`;
  });
  const indent = ' '.repeat(GUTTER);
  const floor = facet.floor === null ? [] : [`${indent} ·  dotted: sampling error (95%), ${decimal(facet.floor)} ${facet.unit}`];
  const external = (facet.external ?? []).map(({ title }) => `${indent} ${CROSS}  ${title}: external, imported and not measured here`);
  return [...lines, ...external, ...floor];
}

/** What the vertical axis is: a distance from the exact limit, or the metrics that are drawn. */
function quantityOf({ traces, world }: PlotFacet, { metricTitle }: PlotOptions): string {
  const metrics = [...new Set(traces.map((trace) => trace.metric))];
  if (world.entropy !== null && metrics.every(isExcess)) return 'excess over the exact limit';
  return metrics.map(metricTitle).join(', ');
}

function limitText({ world }: PlotFacet): string {
  return world.entropy === null ? '' : ` (H = ${world.entropy.toFixed(4)} ${world.unit})`;
}

function markOf(series: number): string {
  return MARKS[series % MARKS.length];
}

/** A short number: 1, 0.01, 1e-6, 2.5e-3. */
function decimal(value: number): string {
  if (value >= 0.001 && value < 1e6) return String(Number(value.toPrecision(3)));
  return value.toExponential(Number.isInteger(Math.log10(value)) ? 0 : 1);
}
