import { Link } from 'react-router';
import { EmptyState } from '../ui/notice';
import { Page } from '../ui/page';

/** An address that names no page. */
export function NotFoundPage() {
  return (
    <Page title="Nothing here">
      <EmptyState title="This address names no page">
        <p>
          Go to <Link to="/sweeps">the sweeps</Link>.
        </p>
      </EmptyState>
    </Page>
  );
}
