import { useEffect, type ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Heading, lead, actions and body of a page; the heading is also the title of the browser tab. */
export function Page({ title, lead, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Entroscope`;
  }, [title]);
  return (
    <>
      <header className="page-head">
        <div className="page-head-text">
          <h1>{title}</h1>
          {lead !== undefined && <div className="page-lead">{lead}</div>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}

/** One titled block of a page. */
export function Section({
  title,
  note,
  children,
  tools,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
  readonly tools?: ReactNode;
}) {
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <div>
          <h2>{title}</h2>
          {note !== undefined && <p className="card-note">{note}</p>}
        </div>
        {tools}
      </div>
      {children}
    </section>
  );
}
