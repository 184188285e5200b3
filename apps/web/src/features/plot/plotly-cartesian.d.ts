/** The cartesian bundle ships without types; it is the part of plotly.js that has types of its own. */
declare module 'plotly.js-cartesian-dist-min' {
  import type * as Plotly from 'plotly.js';
  const plotly: Pick<typeof Plotly, 'react' | 'purge'>;
  export default plotly;
}
