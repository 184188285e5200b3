import type { PlotData } from 'plotly.js';
import type { TrajectoryStep } from '../../api/types';
import type { Theme } from '../../app/theme';
import type { Figure } from '../plot/figure';
import { axisStyle, baseLayout } from '../plot/layout';
import { PALETTES } from '../plot/palette';

type Quantity = 'predictiveEntropyOnSamples' | 'predictiveEntropyOnData' | 'remainingEntropy' | 'mmse';

interface Line {
  readonly quantity: Quantity;
  readonly title: string;
  readonly colour: Readonly<Record<Theme, string>>;
  readonly dash: 'solid' | 'dash' | 'dot';
  /** Squared error has a unit of its own, and so an axis of its own on the right. */
  readonly right: boolean;
}

const LINES: readonly Line[] = [
  {
    quantity: 'predictiveEntropyOnSamples',
    title: 'Predictive entropy on samples',
    colour: { light: '#0072b2', dark: '#4fa8e0' },
    dash: 'solid',
    right: false,
  },
  {
    quantity: 'predictiveEntropyOnData',
    title: 'Predictive entropy on data',
    colour: { light: '#c44e00', dark: '#f08043' },
    dash: 'dash',
    right: false,
  },
  {
    quantity: 'remainingEntropy',
    title: 'Remaining entropy (exact)',
    colour: { light: '#00805c', dark: '#27c193' },
    dash: 'dot',
    right: false,
  },
  { quantity: 'mmse', title: 'MMSE on data (right axis)', colour: { light: '#a8427f', dark: '#df93bf' }, dash: 'solid', right: true },
];

/** Lines of a trajectory that have a value. */
export function linesOf(steps: readonly TrajectoryStep[]): readonly Line[] {
  return LINES.filter((line) => steps.some((step) => step[line.quantity] !== null));
}

/** Entropy and error of a cell after each of its steps. `unit` is the unit of the entropies. */
export function trajectoryFigure(steps: readonly TrajectoryStep[], unit: string, theme: Theme): Figure {
  const palette = PALETTES[theme];
  const lines = linesOf(steps);
  const rightAxis = lines.some((line) => line.right);
  return {
    data: lines.map((line) => plotLine(line, steps, theme)),
    layout: {
      ...baseLayout(palette),
      margin: { l: 56, r: rightAxis ? 56 : 14, t: 8, b: 44 },
      hovermode: 'x unified',
      xaxis: { ...axisStyle(palette), title: { text: 'Step' }, rangemode: 'tozero' },
      yaxis: { ...axisStyle(palette), title: { text: unit } },
      ...(rightAxis
        ? { yaxis2: { ...axisStyle(palette), title: { text: 'MMSE per dimension' }, overlaying: 'y', side: 'right', showgrid: false } }
        : {}),
    },
  };
}

function plotLine(line: Line, steps: readonly TrajectoryStep[], theme: Theme): Partial<PlotData> {
  return {
    type: 'scatter',
    mode: steps.length > 40 ? 'lines' : 'lines+markers',
    name: line.title,
    x: steps.map((step) => step.step),
    y: steps.map((step) => step[line.quantity]),
    yaxis: line.right ? 'y2' : 'y',
    line: { color: line.colour[theme], dash: line.dash, width: 2 },
    marker: { size: 6 },
  };
}
