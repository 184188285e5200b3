/** Grey blocks of the size of what is coming, so that nothing moves when it comes. */
export function Skeleton({ height, label = 'Loading' }: { readonly height: number; readonly label?: string }) {
  return <div className="skeleton" style={{ height }} role="status" aria-label={label} />;
}

/** Rows of a table that is loading. */
export function SkeletonRows({ rows = 6, label }: { readonly rows?: number; readonly label: string }) {
  return (
    <div className="skeleton-rows" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton skeleton-row" />
      ))}
    </div>
  );
}
