/** A token of a sample with what the dataset's scorer says of it, bits; null where no scorer has read it. */
export interface SampleToken {
  readonly text: string;
  readonly entropy: number | null;
  readonly nll: number | null;
}

interface Line {
  readonly text: string | null;
  readonly tokens: readonly number[];
  readonly nll?: readonly (number | null)[];
  readonly entropy?: readonly (number | null)[];
}

/**
 * Reads the first samples of a `text` artifact from its first bytes.
 * @param bytes The beginning of the file; a line that is cut off is left out.
 */
export function readSampleText(bytes: Uint8Array, samples: number): SampleToken[][] {
  const lines = new TextDecoder().decode(bytes).split('\n').slice(0, -1).slice(0, samples);
  return lines.map((line) => tokensOf(JSON.parse(line) as Line));
}

/** Tokens longer than a character are shown by their numbers. */
function tokensOf({ text, tokens, nll, entropy }: Line): SampleToken[] {
  const characters = text === null ? null : [...text];
  return tokens.map((token, index) => ({
    text: characters?.[index] ?? `${String(token)} `,
    entropy: entropy?.[index] ?? null,
    nll: nll?.[index] ?? null,
  }));
}
