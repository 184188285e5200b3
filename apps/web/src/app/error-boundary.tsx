import { Component, type ErrorInfo, type ReactNode } from 'react';

interface ErrorBoundaryState {
  readonly error: Error | null;
}

/**
 * Shows a failed page instead of a blank one. The usual cause is a page that was open while the dashboard was updated: its chunks
 * have new names, and a reload finds them. React has this hook for class components only.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: Error): ErrorBoundaryState {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div className="notice notice-bad" role="alert">
        <p className="notice-title">This page could not be shown</p>
        <p>{error.message}</p>
        <p>If the dashboard was updated while this page was open, a reload is enough. No sweep is affected.</p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          Reload
        </button>
      </div>
    );
  }
}
