import { useSearchParams } from 'react-router';
import type { Metric, XAxis } from '../../api/types';
import type { YChoice } from './facets';

export const X_AXES: readonly XAxis[] = ['nfe', 'steps', 'lifts_per_token', 'device_seconds'];

/** What the plots of a sweep show. It lives in the address, so a view can be shared and survives a reload. */
export interface View {
  readonly x: XAxis;
  readonly y: YChoice;
  choose(change: { readonly x?: string; readonly y?: string }): void;
}

/** The view in the address; unknown words fall back to excess over NFE. `metrics` are the names that the API knows. */
export function useView(metrics: readonly Metric[]): View {
  const [parameters, setParameters] = useSearchParams();
  return {
    x: X_AXES.find((axis) => axis === parameters.get('x')) ?? 'nfe',
    y: metrics.find((metric) => metric === parameters.get('y')) ?? 'excess',
    choose: (change) =>
      setParameters(
        (previous) => {
          const next = new URLSearchParams(previous);
          for (const [name, value] of Object.entries(change)) next.set(name, value);
          return next;
        },
        { replace: true },
      ),
  };
}
