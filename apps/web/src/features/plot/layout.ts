import type { Config, Layout, LayoutAxis } from 'plotly.js';
import type { ChartPalette } from './palette';

const FONT = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** Layout that all charts share. Legends are HTML beside the chart: readable by screen readers and by narrow screens. */
export function baseLayout(palette: ChartPalette): Partial<Layout> {
  return {
    autosize: true,
    margin: { l: 62, r: 14, t: 10, b: 48 },
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: 'rgba(0,0,0,0)',
    font: { family: FONT, size: 12, color: palette.ink },
    showlegend: false,
    hovermode: 'closest',
    dragmode: 'zoom',
    modebar: { bgcolor: 'rgba(0,0,0,0)', color: palette.muted, activecolor: palette.ink },
    hoverlabel: {
      bgcolor: palette.surface,
      bordercolor: palette.muted,
      font: { family: FONT, size: 12, color: palette.ink },
      align: 'left',
    },
  };
}

/** Lines and ticks that all axes share. */
export function axisStyle(palette: ChartPalette): Partial<LayoutAxis> {
  return {
    gridcolor: palette.grid,
    linecolor: palette.muted,
    tickcolor: palette.muted,
    zeroline: false,
    showline: true,
    ticks: 'outside',
    automargin: true,
  };
}

/** Interaction that all charts share: wheel scrolls the page, double click resets, the picture can be saved as SVG. */
export const CHART_CONFIG: Partial<Config> = {
  responsive: true,
  displaylogo: false,
  scrollZoom: false,
  modeBarButtons: [['toImage'], ['zoom2d', 'pan2d'], ['resetScale2d']],
  toImageButtonOptions: { format: 'svg', filename: 'entroscope' },
};
