import type { ModelInterface } from '../models/contract/interface.js';

/** What a dataset's samples are measured with: `scorer`, an autoregressive model of text; `features`, a network of image features. */
export type InstrumentKind = 'scorer' | 'features';

/** The network that measures samples of a dataset: part of a cell's identity, because every number of its samples depends on it. */
export interface Instrument {
  readonly kind: InstrumentKind;
  /** SHA-256 of the graph. */
  readonly graph: string;
  /** How a scorer is fed and read; absent for graphs that are the contract's own. */
  readonly interface?: ModelInterface;
}

/** True for a scorer that reads whole sequences in one call: a decoder. One with a belief state goes from token to token. */
export function readsWholeSequences(instrument: Instrument | undefined): boolean {
  return instrument?.interface?.graphs.step?.layout === 'decoder';
}
