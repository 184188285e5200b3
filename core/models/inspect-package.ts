import { worldIn, WORLDS } from '../grid/vocabulary.js';
import type { GraphRole } from '../inference/network.js';
import { energyProxy, inspectGraph, type GraphCost, type GraphInfo, type InspectedGraph } from '../onnx/index.js';
import { dataNameOf, InvalidWorldParameters, worldOf, worldParameters } from '../worlds/index.js';
import {
  checkPackage,
  dataShapeOf,
  readCard,
  type ContractProblem,
  type DataShape,
  type ModelCard,
  type ModelInterface,
} from './contract/index.js';
import { decoderCost } from './decoder-cost.js';

/** A graph file of an uploaded package. */
export interface PackageGraph {
  /** Index among the files of the upload. */
  readonly position: number;
  readonly role: GraphRole;
  readonly bytes: Uint8Array;
}

/** What is known of a graph that was looked at. */
export interface GraphReport {
  readonly role: GraphRole;
  readonly opset: number;
  readonly operators: readonly string[];
  readonly parameters: number;
  /** FLOPs of one call with one sample, or why they are not known. A decoder with a cache: of one token, the mean over its positions. */
  readonly flops: number | string;
  /** The same in detail; null where `flops` is a sentence. */
  readonly cost: ReportedCost | null;
}

/** What a call costs, with what it would take by the energy proxy, J. */
export interface ReportedCost extends GraphCost {
  readonly energyProxyJoules: number;
}

/** A package that was looked at without running it. `card` and `interface` are null when there are problems. */
export interface InspectedPackage {
  readonly problems: readonly ContractProblem[];
  readonly notes: readonly string[];
  readonly card: ModelCard | null;
  readonly interface: ModelInterface | null;
  readonly graphs: readonly GraphReport[];
}

/**
 * Looks at every graph of a package, completes its card and checks the contract; runs nothing. Later stages are left out where an
 * earlier one found problems that would only repeat themselves.
 * @param declared Card fields of the request.
 * @param dataFiles Sizes of the package's data files by name.
 * @param datasets Shapes of the registered datasets by name.
 */
export function inspectPackage(
  graphs: readonly PackageGraph[],
  dataFiles: ReadonlyMap<string, number>,
  declared: Readonly<Record<string, unknown>>,
  datasets: Readonly<Record<string, DataShape>>,
): InspectedPackage {
  const looked = graphs.map((graph) => ({ ...graph, found: inspectGraph(graph.bytes, dataFiles) }));
  const unreadable = looked.flatMap(({ position, found }) => found.problems.map((detail) => ({ pointer: `/files/${position}`, detail })));
  if (unreadable.length > 0) return refused(unreadable);
  const infos = Object.fromEntries(looked.map(({ role, found }) => [role, found.info as GraphInfo]));
  const { card, problems } = readCard(
    declared,
    looked.map(({ found }) => found.info?.metadata ?? {}),
  );
  if (card === null) return refused(problems);
  const data = dataOf(card, datasets);
  if ('pointer' in data) return refused([data]);
  const checked = checkPackage(data.card, infos, data.shape);
  return {
    ...checked,
    card: checked.interface === null ? null : data.card,
    graphs: looked.map((graph) => reportOf(graph, checked.interface)),
  };
}

function reportOf({ role, bytes, found }: PackageGraph & { found: InspectedGraph }, contract: ModelInterface | null): GraphReport {
  const { cost } = found;
  const counted = typeof cost === 'string' ? decoderCostOf(role, bytes, contract) : cost;
  return {
    role,
    opset: found.info?.opset ?? 0,
    operators: found.info?.operators ?? [],
    parameters: found.parameters,
    flops: counted?.all ?? (typeof cost === 'string' ? cost : cost.all),
    cost: counted === null ? null : { ...counted, energyProxyJoules: energyProxy(counted) },
  };
}

function decoderCostOf(role: GraphRole, bytes: Uint8Array, contract: ModelInterface | null): GraphCost | null {
  return role === 'step' && contract !== null ? decoderCost(contract, bytes) : null;
}

function refused(problems: readonly ContractProblem[]): InspectedPackage {
  return { problems, notes: [], card: null, interface: null, graphs: [] };
}

/** The shape of the data that a card names, with an exact world's parameters filled in and said by its name; or what is wrong with it. */
function dataOf(
  card: ModelCard,
  datasets: Readonly<Record<string, DataShape>>,
): { card: ModelCard; shape: DataShape | null } | ContractProblem {
  if (card.data === undefined) return { card, shape: null };
  const dataset = datasets[card.data];
  if (dataset !== undefined) return { card, shape: dataset };
  const world = worldIn(card.data);
  if (world === null || world === 'noop') {
    const known = [...WORLDS.filter((name) => name !== 'noop'), ...Object.keys(datasets)].join(', ');
    return { pointer: '/card/data', detail: `no exact world or dataset is named ${JSON.stringify(card.data)}; there are: ${known}` };
  }
  try {
    const parameters = { ...worldParameters(card.data), ...card.dataParameters };
    return {
      card: { ...card, data: dataNameOf(world, parameters), dataParameters: { ...parameters } as ModelCard['dataParameters'] },
      shape: dataShapeOf(worldOf(world, parameters)),
    };
  } catch (error) {
    if (error instanceof InvalidWorldParameters) return { pointer: '/card/dataParameters', detail: error.message };
    throw error;
  }
}
