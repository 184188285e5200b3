import { useMemo } from 'react';
import type { TrajectoryStep } from '../../api/types';
import { useTheme } from '../../app/theme';
import { Chart } from '../plot/chart';
import { linesOf, trajectoryFigure } from './trajectory-figure';

/** What happens inside a cell, step by step; a cell without steps (one-shot samplers) says so. */
export function TrajectoryPlot({ steps, unit }: { readonly steps: readonly TrajectoryStep[]; readonly unit: string }) {
  const theme = useTheme();
  const figure = useMemo(() => trajectoryFigure(steps, unit, theme), [steps, unit, theme]);
  const lines = linesOf(steps);
  if (lines.length === 0) return <p className="muted">This sampler has no steps inside a sample.</p>;
  return (
    <>
      <Chart figure={figure} height={260} label={`Trajectory: ${lines.map((line) => line.title).join(', ')} by step`} />
      <ul className="legend">
        {lines.map((line) => (
          <li key={line.quantity} className="legend-item">
            <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
              <line
                x1="1"
                x2="27"
                y1="5"
                y2="5"
                stroke={line.colour[theme]}
                strokeWidth="2.5"
                strokeDasharray={line.dash === 'dash' ? '6 4' : line.dash === 'dot' ? '2 3' : 'none'}
              />
            </svg>
            {line.title}
          </li>
        ))}
      </ul>
    </>
  );
}
