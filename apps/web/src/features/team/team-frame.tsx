import type { ReactNode } from 'react';
import { isOperator, may } from '../../session/rights';
import { Page } from '../../ui/page';
import { Tabs } from '../../ui/tabs';

const PAGES = [
  { to: '/team', title: 'Overview', role: 'viewer' },
  { to: '/team/keys', title: 'API keys', role: 'admin' },
  { to: '/team/webhooks', title: 'Webhooks', role: 'viewer' },
  { to: '/team/audit', title: 'Audit log', role: 'admin' },
] as const;
const ALL_TEAMS = { to: '/team/all', title: 'All teams' } as const;

interface TeamFrameProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page about the team, with the way to the others; only those are offered that the role may read. */
export function TeamFrame({ title, lead, actions, children }: TeamFrameProps) {
  return (
    <Page title={title} lead={lead} actions={actions}>
      <Tabs label="Team" tabs={[...PAGES.filter((page) => may(page.role)), ...(isOperator() ? [ALL_TEAMS] : [])]} />
      {children}
    </Page>
  );
}

/** In place of a page that only administrators may read. */
export function AdministratorsOnly() {
  return <p className="notice">Only administrators of the team read this. Sign in with a key whose role is admin.</p>;
}
