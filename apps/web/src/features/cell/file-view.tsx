import { useState } from 'react';
import { useFile } from '../../api/queries';
import { formatNumber } from '../../format/numbers';
import { FailureNotice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { npyPreview } from './npy-preview';

/** Bytes of a file that are shown; the whole file is a download. */
const SHOWN_BYTES = 65_536;
const SHOWN_SAMPLES = 8;
const SHOWN_VALUES = 32;

interface FileViewProps {
  /** On the line that opens it. */
  readonly title: string;
  /** Path of the file below the API. */
  readonly path: string;
  readonly bytes: number;
}

/** The beginning of a file, read when it is opened. */
export function FileView({ title, path, bytes }: FileViewProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <FileText path={path} bytes={bytes} />}
    </details>
  );
}

function FileText({ path, bytes }: Omit<FileViewProps, 'title'>) {
  const query = useFile(path, SHOWN_BYTES);
  if (query.data === undefined) {
    if (query.error === null) return <Skeleton height={60} label="Loading the file" />;
    return <FailureNotice title="The file could not be read" error={query.error} onRetry={() => void query.refetch()} />;
  }
  const samples = npyPreview(query.data, SHOWN_SAMPLES);
  return (
    <pre className="file-text" tabIndex={0}>
      {samples === null ? textOf(query.data, bytes) : samplesText(samples.rows, samples.shape)}
    </pre>
  );
}

function textOf(part: Uint8Array, bytes: number): string {
  const text = new TextDecoder().decode(part);
  return part.byteLength < bytes ? `${text}\n…` : text;
}

function samplesText(rows: readonly (readonly number[])[], shape: readonly number[]): string {
  const lines = rows.map((row) => row.slice(0, SHOWN_VALUES).map(formatNumber).join(' ') + (row.length > SHOWN_VALUES ? ' …' : ''));
  return [`${shape.join(' × ')}, the first ${lines.length}:`, ...lines].join('\n');
}
