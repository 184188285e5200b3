import type { MetricDefinition } from '../../api/types';
import { wordOf } from '../../format/words';
import { X_AXES, type View } from './use-view';

/** Axis selectors of the plots. */
export function ViewControls({ view, metrics }: { readonly view: View; readonly metrics: readonly MetricDefinition[] }) {
  return (
    <div className="view-controls">
      <label>
        <span>Compute (x)</span>
        <select value={view.x} onChange={(event) => view.choose({ x: event.target.value })}>
          {X_AXES.map((axis) => (
            <option key={axis} value={axis}>
              {wordOf(axis)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Quality (y)</span>
        <select value={view.y} onChange={(event) => view.choose({ y: event.target.value })}>
          <option value="excess">Excess over the exact limit</option>
          {metrics.map((metric) => (
            <option key={metric.name} value={metric.name}>
              {metric.title}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
