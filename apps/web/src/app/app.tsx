import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { shouldRetry } from '../api/queries';
import { AuditPage } from '../features/audit/audit-page';
import { ClaimsPage } from '../features/claims/claims-page';
import { ComparePage } from '../features/compare/compare-page';
import { DerivedPage } from '../features/derived/derived-page';
import { KeysPage } from '../features/keys/keys-page';
import { ModelsPage } from '../features/models/models-page';
import { SchedulesPage } from '../features/schedules/schedules-page';
import { NewSweepPage } from '../features/sweeps/new-sweep-page';
import { SweepsPage } from '../features/sweeps/sweeps-page';
import { TeamPage } from '../features/team/team-page';
import { TeamsPage } from '../features/teams/teams-page';
import { WebhooksPage } from '../features/webhooks/webhooks-page';
import { WorkersPage } from '../features/workers/workers-page';
import { useSession } from '../session/session';
import { SignInPage } from '../session/sign-in-page';
import { Skeleton } from '../ui/skeleton';
import { NotFoundPage } from './not-found-page';
import { Shell } from './shell';

/** A sweep's page brings the chart library with it, so it is loaded when first opened. */
const SweepPage = lazy(() => import('../features/sweep/sweep-page'));

/** The dashboard: sign-in first, then the pages. */
export function App() {
  const session = useSession();
  if (session === 'unknown') return null;
  return session === null ? <SignInPage /> : <SignedIn key={session.csrfToken} />;
}

/** The pages of one session; another one starts with an empty cache, so nothing read with the old one stays visible. */
function SignedIn() {
  const [cache] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: shouldRetry, staleTime: 1_000 } } }));
  return (
    <QueryClientProvider client={cache}>
      <BrowserRouter>
        <Routes>
          <Route element={<Shell />}>
            <Route index element={<Navigate to="/sweeps" replace />} />
            <Route path="sweeps" element={<SweepsPage />} />
            <Route path="sweeps/new" element={<NewSweepPage />} />
            <Route
              path="sweeps/:id"
              element={
                <Suspense fallback={<Skeleton height={480} label="Loading the sweep" />}>
                  <SweepPage />
                </Suspense>
              }
            />
            <Route path="sweeps/:id/derived" element={<DerivedPage />} />
            <Route path="sweeps/:id/claims" element={<ClaimsPage />} />
            <Route path="sweeps/:id/compare" element={<ComparePage />} />
            <Route path="models" element={<ModelsPage />} />
            <Route path="schedules" element={<SchedulesPage />} />
            <Route path="workers" element={<WorkersPage />} />
            <Route path="team" element={<TeamPage />} />
            <Route path="team/keys" element={<KeysPage />} />
            <Route path="team/webhooks" element={<WebhooksPage />} />
            <Route path="team/audit" element={<AuditPage />} />
            <Route path="team/all" element={<TeamsPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Route>
        </Routes>
      </BrowserRouter>
    </QueryClientProvider>
  );
}
