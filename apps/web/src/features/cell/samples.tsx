import { artifactPath } from '../../api/endpoints';
import { useFile } from '../../api/queries';
import type { CellDetail } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { FailureNotice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { readSampleText, type SampleToken } from './sample-text';

/** Bytes of the file that are read: more than the samples that are shown need. */
const READ_BYTES = 65_536;
const SHOWN_SAMPLES = 6;

/** Samples of a dataset's cell as a picture or as text; nothing for exact worlds, whose samples say nothing to people. */
export function Samples({ cell: { id, artifacts } }: { readonly cell: CellDetail }) {
  const kinds = artifacts.map(({ kind }) => kind);
  if (kinds.includes('grid'))
    return (
      <>
        <h3>Samples</h3>
        <img className="sample-grid" src={artifactPath(id, 'grid')} alt="The first samples of the cell, row by row" />
      </>
    );
  if (!kinds.includes('text')) return null;
  return (
    <>
      <h3>Samples</h3>
      <SampleTexts path={artifactPath(id, 'text')} />
    </>
  );
}

function SampleTexts({ path }: { readonly path: string }) {
  const query = useFile(path, READ_BYTES);
  if (query.data === undefined) {
    if (query.error === null) return <Skeleton height={90} label="Loading the samples" />;
    return <FailureNotice title="The samples could not be read" error={query.error} onRetry={() => void query.refetch()} />;
  }
  const samples = readSampleText(query.data, SHOWN_SAMPLES);
  const scored = samples.some((tokens) => tokens.some(({ entropy }) => entropy !== null));
  const most = Math.max(1, ...samples.flat().map(({ entropy }) => entropy ?? 0));
  return (
    <>
      {scored && (
        <p className="muted">
          The stronger the colour of a token, the less sure the scorer was of it: entropy of its prediction, 0 to {formatNumber(most)} bits.
        </p>
      )}
      <ol className="sample-texts" aria-label="Samples">
        {samples.map((tokens, index) => (
          // Samples have no identity but their place.
          <li key={index}>
            {tokens.map((token, position) => (
              <Token key={position} token={token} most={most} />
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

function Token({ token: { text, entropy, nll }, most }: { readonly token: SampleToken; readonly most: number }) {
  if (entropy === null) return <span>{text}</span>;
  const shade = { ['--shade' as string]: `${Math.round((100 * entropy) / most)}%` };
  const title = `entropy ${formatNumber(entropy)} bits${nll === null ? '' : `, −log₂ p ${formatNumber(nll)} bits`}`;
  return (
    <span className="sample-token" style={shade} title={title}>
      {text}
    </span>
  );
}
