import type { Page } from 'playwright-core';

/** A point as the chart library has it. */
export interface PlotPoint {
  readonly trace: string;
  readonly x: number;
  readonly y: number;
  /** Upper end of the error bar. */
  readonly upper: number;
}

interface DrawnTrace {
  readonly name: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly error_y: { readonly array: readonly number[] };
}

/** The data of the plot of one world, read off the chart itself. */
export async function plotPoints(page: Page, world: string): Promise<PlotPoint[]> {
  const chart = page.locator(`[data-world="${world}"] .js-plotly-plot`);
  await chart.waitFor();
  const traces = await chart.evaluate((element) => (element as unknown as { data: DrawnTrace[] }).data);
  return traces.flatMap((trace) =>
    trace.x.map((x, i) => ({ trace: trace.name, x, y: trace.y[i] ?? NaN, upper: (trace.y[i] ?? NaN) + (trace.error_y.array[i] ?? NaN) })),
  );
}
