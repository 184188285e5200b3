import { NavLink, Outlet, useLocation } from 'react-router';
import { signOut } from '../session/begin-session';
import { currentSession } from '../session/session';
import { ErrorBoundary } from './error-boundary';
import { chooseTheme, useTheme } from './theme';

const PAGES = [
  { to: '/sweeps', title: 'Sweeps' },
  { to: '/models', title: 'Models' },
  { to: '/schedules', title: 'Schedules' },
  { to: '/workers', title: 'Workers' },
  { to: '/team', title: 'Team' },
] as const;

/** Frame of every page: brand, navigation, theme, sign-out, and the page itself. */
export function Shell() {
  const { pathname } = useLocation();
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <header className="topbar">
        <NavLink to="/sweeps" className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span>Entroscope</span>
        </NavLink>
        <nav aria-label="Main" className="nav">
          {PAGES.map((page) => (
            <NavLink key={page.to} to={page.to}>
              {page.title}
            </NavLink>
          ))}
          <a href="/docs" target="_blank" rel="noreferrer">
            API
          </a>
        </nav>
        <div className="topbar-tools">
          <ThemeToggle />
          <button type="button" className="button button-quiet" title={signedInAs()} onClick={() => void signOut()}>
            Sign out
          </button>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="content">
        <ErrorBoundary key={pathname}>
          <Outlet />
        </ErrorBoundary>
      </main>
    </div>
  );
}

function signedInAs(): string {
  const session = currentSession();
  return session === null ? '' : `${session.name}, ${session.role} of ${session.team.name}`;
}

function ThemeToggle() {
  const other = useTheme() === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="button button-quiet theme-toggle"
      aria-label={`Switch to the ${other} theme`}
      onClick={() => chooseTheme(other)}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </button>
  );
}
