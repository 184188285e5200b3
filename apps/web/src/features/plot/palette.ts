import type { Theme } from '../../app/theme';

/** Colours of charts: Plotly draws SVG attributes and cannot read CSS variables. They match styles/tokens.css. */
export interface ChartPalette {
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly surface: string;
  readonly missing: string;
  readonly failed: string;
}

export const PALETTES: Readonly<Record<Theme, ChartPalette>> = {
  light: { ink: '#16202b', muted: '#536273', grid: '#e4e9ee', surface: '#ffffff', missing: '#eef1f4', failed: '#b3261e' },
  dark: { ink: '#e6edf4', muted: '#a3b3c2', grid: '#27323d', surface: '#161e27', missing: '#222c36', failed: '#ff8a80' },
};
