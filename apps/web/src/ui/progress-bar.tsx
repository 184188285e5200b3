interface ProgressBarProps {
  readonly total: number;
  readonly complete: number;
  readonly failed: number;
  readonly label: string;
}

/** Finished share of a sweep: complete and failed cells as two segments of one bar. */
export function ProgressBar({ total, complete, failed, label }: ProgressBarProps) {
  const share = (count: number) => (total === 0 ? 0 : (100 * count) / total);
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={complete + failed}
      aria-valuetext={`${complete} of ${total} cells complete, ${failed} failed`}
    >
      <span className="progress-complete" style={{ width: `${share(complete)}%` }} />
      <span className="progress-failed" style={{ width: `${share(failed)}%` }} />
    </div>
  );
}
