import type { GraphRole } from './network.js';

/** Where in a cell a network returned something unusable. */
export interface OutputLocation {
  readonly role: GraphRole | 'instrument';
  readonly tensor: string;
  /** Sampler step, 0-based; the decoder's call has the step after the last one. */
  readonly step: number;
  /** Sample of the cell, 0-based. */
  readonly sample: number;
}

/** A network's output is not finite or has the wrong size. Running the cell again gives the same output, so it is no use to retry. */
export class InvalidModelOutput extends Error {
  override readonly name = 'InvalidModelOutput';

  /** @param location The offending element, or null when the graph's declared shapes are wrong before any call. */
  constructor(
    message: string,
    readonly location: OutputLocation | null,
  ) {
    super(message);
  }
}

/** The caller asked for the cell to stop; nothing of it is kept. */
export class CellCancelled extends Error {
  override readonly name = 'CellCancelled';

  constructor() {
    super('The cell was cancelled between two network calls; start it again to measure it.');
  }
}
