import type { Theme } from '../../app/theme';

/**
 * Colour by combination, dash by sampler, symbol by kind of metric: the same everywhere in the dashboard. Colours follow Okabe and Ito's
 * palette for colour-blind readers, with a lightness a theme so that each keeps a contrast of 3:1 against its background.
 */
const COLOURS: Readonly<Record<string, Readonly<Record<Theme, string>>>> = {
  'autoregressive/token': { light: '#0072b2', dark: '#4fa8e0' },
  'masked-diffusion/token': { light: '#c44e00', dark: '#f08043' },
  'gaussian-diffusion/token-embedding': { light: '#a8427f', dark: '#df93bf' },
  'gaussian-diffusion/sentence-latent': { light: '#00805c', dark: '#27c193' },
  'gaussian-diffusion/pixel': { light: '#b06f00', dark: '#eeae32' },
  'gaussian-diffusion/image-latent': { light: '#2a86b8', dark: '#6cc3f0' },
  'autoregressive/pixel': { light: '#56616c', dark: '#a9b6c2' },
  'masked-diffusion/quantised-pixel': { light: '#857b00', dark: '#d9cf3d' },
  'autoregressive/quantised-pixel': { light: '#6b4fa0', dark: '#a990dc' },
};
const UNKNOWN: Readonly<Record<Theme, string>> = { light: '#3d4852', dark: '#c5d0da' };

const DASHES: Readonly<Record<string, 'solid' | 'dash' | 'dot' | 'dashdot'>> = { ddim: 'dash', edm_heun: 'dot', dpmpp_2m: 'dashdot' };

/** Plotly symbols; the `-open` variant marks an incomplete point. A triangle says that the value is a bound from above. */
const SYMBOLS = { marginal: 'circle', path: 'triangle-up', sample: 'square', network: 'diamond' } as const;

export type MetricKind = keyof typeof SYMBOLS;

/** Key of a combination, as in the colour table. */
export function combinationKey(architecture: string, space: string): string {
  return `${architecture}/${space}`;
}

/** Position of a combination in legends and tables: the order of the colour table, unknown ones last. */
export function rankOf(combination: string): number {
  const rank = Object.keys(COLOURS).indexOf(combination);
  return rank < 0 ? Infinity : rank;
}

export function colourOf(combination: string, theme: Theme): string {
  return (COLOURS[combination] ?? UNKNOWN)[theme];
}

export function dashOf(sampler: string): 'solid' | 'dash' | 'dot' | 'dashdot' {
  return DASHES[sampler] ?? 'solid';
}

export function symbolOf(kind: MetricKind): string {
  return SYMBOLS[kind];
}
