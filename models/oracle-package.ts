import { createHash } from 'node:crypto';
import { canonicalJson, type Parameters } from '../core/cells/cell.js';
import type { Architecture, Space, World } from '../core/grid/vocabulary.js';
import type { GraphRole } from '../core/inference/network.js';
import type { GraphFile, ModelPackage } from '../core/models/package.js';
import type { GraphBuilder } from '../core/onnx/index.js';
import { GRAPH_CONTRACT_VERSION } from './contract.js';

/** An oracle before its graphs are serialised: its place in the grid and one builder per role. */
export interface OracleDefinition {
  readonly name: string;
  /** One more whenever its graphs change: results of one version never change. */
  readonly version?: number;
  readonly world: World;
  readonly parameters: Parameters;
  readonly architecture: Architecture;
  readonly space: Space;
  readonly graphs: Readonly<Partial<Record<GraphRole, GraphBuilder>>>;
}

/** Serialises an oracle's graphs, each with its place in the grid as metadata, and digests them. */
export function oraclePackage(definition: OracleDefinition): ModelPackage {
  const { name, version = 1, world, parameters, architecture, space } = definition;
  const graphs = (Object.keys(definition.graphs) as GraphRole[]).map((role) => graphFile(definition, role));
  return { name, version, origin: 'oracle', data: { world, parameters }, architecture, space, graphs };
}

function graphFile({ graphs, world, parameters, architecture, space }: OracleDefinition, role: GraphRole): GraphFile {
  const builder = graphs[role];
  if (!builder) throw new Error(`oraclePackage: no graph for role ${role}`);
  const bytes = builder.build({
    architecture,
    space,
    role,
    world,
    parameters: canonicalJson(parameters),
    contract_version: String(GRAPH_CONTRACT_VERSION),
  });
  return { role, digest: createHash('sha256').update(bytes).digest('hex'), bytes };
}
