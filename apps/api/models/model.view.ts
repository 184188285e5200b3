import type { ContractProblem } from '../../../core/models/contract/index.js';
import type { ModelDetailResponse, ModelResponse } from '../contract/models.js';
import { PROBLEM_KINDS } from '../problems/problem.js';
import type { ModelRow } from './registry.repository.js';

type Report = NonNullable<ModelDetailResponse['report']>;
type StoredGraph = Omit<Report['graphs'][number], 'cost'> & Partial<Pick<Report['graphs'][number], 'cost'>>;

/** A model in a listing. */
export function modelView(row: ModelRow): ModelResponse {
  const report = row.report as Report | null;
  const step = report?.graphs.find(({ role }) => role === 'step');
  const card = row.card as { license?: string };
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    origin: row.origin as ModelResponse['origin'],
    state: row.state,
    tags: row.tags.map(({ tag }) => tag),
    data: row.world,
    architecture: row.architecture,
    space: row.space,
    digest: row.digest,
    parameters: report?.graphs.reduce((sum, graph) => sum + graph.parameters, 0) ?? null,
    flops: typeof step?.flops === 'number' ? step.flops : null,
    license: card.license ?? null,
    device: row.device as ModelResponse['device'],
    createdAt: row.createdAt.toISOString(),
    checkedAt: row.checkedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}

/** A model with everything that is known of it. */
export function modelDetailView(row: ModelRow): ModelDetailResponse {
  return {
    ...modelView(row),
    card: row.card as Record<string, unknown>,
    graphs: row.graphs as Record<string, string>,
    files: row.files.map(({ path, role, bytes, sha256 }) => ({ path, role, bytes, sha256 })),
    report: reportOf(row),
    refusal: row.state === 'refused' ? refusalOf(row) : null,
  };
}

/** Reports that were written before costs were counted have none. */
function reportOf(row: ModelRow): Report | null {
  const report = row.report as (Omit<Report, 'graphs'> & { readonly graphs: readonly StoredGraph[] }) | null;
  return report && { ...report, graphs: report.graphs.map((graph) => ({ ...graph, cost: graph.cost ?? null })) };
}

/** The problem document of a refused model. */
function refusalOf({ id, problems }: ModelRow): ModelDetailResponse['refusal'] {
  const errors = problems as unknown as ContractProblem[];
  const { status, title } = PROBLEM_KINDS['model-refused'];
  const detail = errors.length === 1 ? `${errors[0].pointer}: ${errors[0].detail}` : `${errors.length} problems; see errors`;
  return { type: 'urn:entroscope:problem:model-refused', title, status, detail, instance: `urn:entroscope:model:${id}`, errors };
}
