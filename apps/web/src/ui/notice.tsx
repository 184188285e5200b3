import type { ReactNode } from 'react';
import { ApiFailure } from '../api/failure';

interface FailureNoticeProps {
  readonly error: Error;
  readonly title: string;
  readonly onRetry?: (() => void) | undefined;
}

/** A failed call: what could not be done, the server's sentence, and a way to try again. */
export function FailureNotice({ error, title, onRetry }: FailureNoticeProps) {
  const fields = error instanceof ApiFailure ? error.fields : [];
  return (
    <div className="notice notice-bad" role="alert">
      <p className="notice-title">{title}</p>
      <p>{error.message}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map((field) => (
            <li key={field.pointer + field.detail}>
              <code>{field.pointer || '/'}</code> {field.detail}
            </li>
          ))}
        </ul>
      )}
      {onRetry !== undefined && (
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}

/** What a page shows while it has nothing to show, with the next thing to do. */
export function EmptyState({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
