import { NavLink } from 'react-router';

/** One tab: a page of a group. */
export interface Tab {
  readonly to: string;
  readonly title: string;
}

/** Links between the pages of a group. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="tabs">
      {tabs.map(({ to, title }) => (
        <NavLink key={to} to={to} end>
          {title}
        </NavLink>
      ))}
    </nav>
  );
}
