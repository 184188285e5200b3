import { useEffect, useRef } from 'react';
import type { PlotlyHTMLElement, PlotMouseEvent } from 'plotly.js';
import plotly from 'plotly.js-cartesian-dist-min';
import type { Figure } from './figure';
import { CHART_CONFIG } from './layout';

interface ChartProps {
  readonly figure: Figure;
  readonly height: number;
  readonly label: string;
  /** Called with the `customdata` of the chosen point. */
  readonly onPick?: ((data: unknown) => void) | undefined;
}

/** A Plotly chart kept in step with `figure`; redraws in place, so zoom and hover survive new data. */
export function Chart({ figure, height, label, onPick }: ChartProps) {
  const element = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);

  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);

  useEffect(() => {
    const target = element.current;
    if (target !== null) void plotly.react(target, figure.data, figure.layout, CHART_CONFIG).then(listen(pick));
  }, [figure]);

  useEffect(() => {
    const target = element.current;
    return () => {
      if (target !== null) plotly.purge(target);
    };
  }, []);

  return <div ref={element} className="chart" style={{ height }} role="img" aria-label={label} />;
}

/** Attaches the click listener anew after each drawing; a chart has at most one. */
function listen(pick: { readonly current: ((data: unknown) => void) | undefined }) {
  return (chart: PlotlyHTMLElement) => {
    chart.removeAllListeners('plotly_click');
    chart.on('plotly_click', (event: PlotMouseEvent) => {
      const point = event.points[0];
      if (point !== undefined) pick.current?.(point.customdata);
    });
  };
}
