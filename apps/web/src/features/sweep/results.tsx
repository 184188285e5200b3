import { useCallback, useMemo } from 'react';
import { useCurves, useImports } from '../../api/queries';
import type { Import, MetricDefinition } from '../../api/types';
import { FailureNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { FrontierTable } from '../frontier/frontier-table';
import { ImportList } from '../imports/import-list';
import { HeatMap } from '../heatmap/heat-map';
import { FacetPlot } from '../plot/facet-plot';
import { facetsOf, metricsFor, type Facet, type YChoice } from '../plot/facets';
import { PointTable } from '../plot/point-table';
import { useView } from '../plot/use-view';
import { ViewControls } from '../plot/view-controls';

interface ResultsProps {
  readonly sweepId: string;
  readonly live: boolean;
  readonly metrics: readonly MetricDefinition[];
  readonly onPick: (cellIds: readonly string[]) => void;
}

const NO_IMPORTS: readonly Import[] = [];

/** Pictures first, then the table: entropy against compute by world, the heat map of the grid, every point in figures. */
export function Results({ sweepId, live, metrics, onPick }: ResultsProps) {
  const view = useView(metrics.map((metric) => metric.name));
  const { curves, loading, error } = useCurves(sweepId, view.x, metricsFor(view.y), live);
  const imports = useImports(sweepId).data ?? NO_IMPORTS;
  const facets = useMemo(() => facetsOf(curves, view.y), [curves, view.y]);
  const metricTitle = useCallback((name: string) => metrics.find((metric) => metric.name === name)?.title ?? name, [metrics]);
  const yTitle = view.y === 'excess' ? 'Excess over the exact limit' : metricTitle(view.y);
  if (error !== null && curves.length === 0) return <FailureNotice title="The curves could not be read" error={error} />;
  return (
    <>
      <Section title="Entropy against compute" note={noteOf(view.y, metrics)} tools={<ViewControls view={view} metrics={metrics} />}>
        {loading && facets.length === 0 && <Skeleton height={460} label="Loading the curves" />}
        {!loading && facets.length === 0 && (
          <p className="muted empty-plot">
            {live ? 'The first points appear as soon as cells complete.' : 'No point of this sweep has this metric.'}
          </p>
        )}
        <div className="facets">
          {facets.map((facet) => (
            <FacetPlot
              key={`${facet.world.data} ${facet.unit}`}
              facet={facet}
              x={view.x}
              yTitle={facet.world.entropy === null ? metricTitle(facet.traces[0]?.metric ?? '') : yTitle}
              metricTitle={metricTitle}
              imports={imports}
              onPick={onPick}
            />
          ))}
        </div>
        <ImportList sweepId={sweepId} imports={imports} />
      </Section>
      <Section
        title="Worth its cost"
        note="Settings that no other one of their world beats in both cost and error; the share says how often a setting stays there when every value is drawn anew from its standard error."
      >
        <FrontierTable sweepId={sweepId} x={view.x} y={frontMetric(view.y, facets)} live={live} />
      </Section>
      <Section title="Grid" note="Choose a cell to open it. Colours compare rows of the same unit only.">
        {curves.length === 0 ? (
          <Skeleton height={240} label="Loading the grid" />
        ) : (
          <HeatMap curves={curves} metricTitle={metricTitle} onPick={onPick} />
        )}
      </Section>
      <Section title="Points" note="What the plots draw, in figures.">
        <PointTable facets={facets} metricTitle={metricTitle} onPick={onPick} />
      </Section>
    </>
  );
}

/** The front compares one metric: of the excess the path KL, which most samplers have; of datasets alone what the first of them shows. */
function frontMetric(choice: YChoice, facets: readonly Facet[]): Exclude<YChoice, 'excess'> {
  if (choice !== 'excess') return choice;
  const [first] = facets;
  const exact = facets.some(({ world }) => world.entropy !== null);
  return exact ? 'path_kl' : (first?.traces[0]?.metric ?? 'path_kl');
}

function noteOf(choice: YChoice, metrics: readonly MetricDefinition[]): string {
  if (choice !== 'excess') return metrics.find((metric) => metric.name === choice)?.description ?? '';
  return 'Marginal KL of the samples where it is tractable (circles); else path KL, an upper bound (triangles). One plot a world: bits/token and bits/dim never share an axis. Datasets, whose limit nobody knows, show the generative NLL under their scorer or the Fréchet distance.';
}
