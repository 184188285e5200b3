import type { Parameters } from '../cells/cell.js';
import type { Instrument } from '../datasets/instrument.js';
import type { Architecture, DataName, Space } from '../grid/vocabulary.js';
import type { GraphRole } from '../inference/network.js';
import type { ModelInterface } from './contract/interface.js';
import type { GraphReport } from './inspect-package.js';

/** One ONNX graph of a model package. */
export interface GraphFile {
  readonly role: GraphRole;
  /** SHA-256 of the file's bytes, lower-case hex; also its object key `graphs/<digest>.onnx`. */
  readonly digest: string;
  readonly bytes: Uint8Array;
}

/**
 * A model as it is registered: its place in the grid and its graphs. `origin` tells whether it is the Bayes-optimal network of
 * an exact world, a reference model trained by a recipe of this repository, or an upload.
 */
export interface ModelPackage {
  readonly name: string;
  readonly version: number;
  readonly origin: 'oracle' | 'reference' | 'upload';
  readonly data: { readonly world: DataName; readonly parameters: Parameters };
  readonly architecture: Architecture;
  readonly space: Space;
  readonly graphs: readonly GraphFile[];
}

/** A model that the product ships. What it is beyond its name and its graphs' digests is looked up only when it is registered. */
export interface BuiltInModel {
  readonly name: string;
  readonly version: number;
  /** Graph digests by role. */
  readonly digests: Readonly<Record<string, string>>;
  describe(): BuiltInDescription;
}

/** A built-in model's graphs and its place in the grid; the place is null for a network that only measures samples. */
export interface BuiltInDescription {
  readonly origin: ModelPackage['origin'];
  readonly place: Pick<ModelPackage, 'data' | 'architecture' | 'space'> | null;
  readonly interface: ModelInterface | null;
  readonly files: readonly { readonly digest: string; readonly bytes: Uint8Array }[];
  /** What its graphs look like and cost; null for networks of which that says nothing. */
  readonly report: BuiltInReport | null;
}

/** What is told of a built-in model as of an uploaded one. */
export interface BuiltInReport {
  readonly graphs: readonly GraphReport[];
  readonly notes: readonly string[];
  readonly interface: ModelInterface;
}

/** What is known of a model without its bytes: the row of the `models` table. */
export interface ModelSummary {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly origin: ModelPackage['origin'];
  readonly data: ModelPackage['data'];
  readonly architecture: Architecture;
  readonly space: Space;
  /** Graph digests by role. */
  readonly graphs: Readonly<Partial<Record<GraphRole, string>>>;
  /** How the graphs are fed and read; null for graphs that are the contract's own. */
  readonly interface?: ModelInterface | null;
  /** The network that measures samples of its dataset; null where there is none. */
  readonly instrument?: Instrument | null;
  /** Tags of this version, e.g. `latest`; none for built-in models. */
  readonly tags?: readonly string[];
}
