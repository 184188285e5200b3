import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Instrument } from '../datasets/instrument.js';
import type { Architecture, DataName, Measurement, Sampler, Space } from '../grid/vocabulary.js';
import type { ModelInterface } from '../models/contract/interface.js';

/** Parameters of a world or a sampler: JSON scalars and arrays of numbers. */
export type Parameters = Readonly<Record<string, number | string | boolean | readonly number[]>>;

/**
 * Everything that decides a cell's result, and nothing else: no team, sweep, plan, time or host. Its canonical JSON is hashed
 * into the cell's id, so two equal specs are the same cell for ever.
 */
export interface CellSpec {
  /** PROTOCOL_VERSION under which the cell is measured. */
  readonly protocol: number;
  /** An exact world with its parameters, or a dataset with what `core/datasets/cell-data.ts` says of it. */
  readonly data: { readonly world: DataName; readonly parameters: Parameters };
  readonly architecture: Architecture;
  readonly space: Space;
  /** SHA-256 digests (hex) of the model's graphs by role, e.g. `{step: '…', decoder: '…'}`. */
  readonly graphs: Readonly<Record<string, string>>;
  /** How the graphs are fed and read; absent for graphs that are the contract's own, so that a cell's id is that of their bytes. */
  readonly interface?: ModelInterface;
  /** The network with which the samples of a dataset's models are measured; absent for exact worlds and datasets without one. */
  readonly instrument?: Instrument;
  readonly sampler: { readonly name: Sampler; readonly parameters: Parameters };
  /** Sampler steps K; null where steps do not apply (autoregressive). */
  readonly steps: number | null;
  readonly seed: number;
  readonly samples: number;
  /** What is measured beyond what every cell measures, in the order of MEASUREMENTS; absent where there is nothing. */
  readonly measure?: readonly Measurement[];
  /** Execution provider, onnxruntime version, instruction set, OS and architecture, e.g. `cpu/ort-1.30.0/avx2/linux/x64`. */
  readonly runtimeClass: string;
}

/** Canonical JSON (RFC 8785) of any JSON value. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('canonicalJson: value has no JSON form');
  return text;
}

/** SHA-256 of the canonical JSON of `value`, in lower-case hex (64 characters). */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** The cell's id: SHA-256 of its canonical spec. */
export function cellId(spec: CellSpec): string {
  return digestOf(spec);
}
