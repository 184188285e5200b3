import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useSweep } from '../../api/queries';
import type { SweepDetail } from '../../api/types';
import { FailureNotice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { SweepTabs } from './sweep-tabs';

interface SweepFrameProps {
  /** What the page shows, e.g. "Claims". */
  readonly title: string;
  readonly lead: ReactNode;
  readonly actions?: ReactNode;
  readonly children: (sweep: SweepDetail) => ReactNode;
}

/** A page about the sweep in the address, with the way to its other pages. */
export function SweepFrame({ title, lead, actions, children }: SweepFrameProps) {
  const { id = '' } = useParams();
  const { data, error, refetch } = useSweep(id);
  if (data === undefined) {
    return (
      <Page title={title}>
        {error === null ? (
          <Skeleton height={480} label="Loading the sweep" />
        ) : (
          <FailureNotice title="The sweep could not be read" error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  return (
    <Page title={`${title}: ${data.name}`} lead={lead} actions={actions}>
      <SweepTabs id={id} />
      {children(data)}
    </Page>
  );
}
