import type { GraphRole } from '../../inference/network.js';
import type { GraphInfo } from '../../onnx/index.js';
import type { ModelCard } from './card.js';
import { checkGraph } from './check-graph.js';
import type { DataShape } from './data-shape.js';
import type { GraphContract, ModelInterface } from './interface.js';
import { rolesOf } from './layout.js';
import type { ContractProblem } from './problem.js';

/** A package that was compared with the contract of its combination. `interface` is null when there are problems. */
export interface CheckedPackage {
  readonly interface: ModelInterface | null;
  readonly problems: readonly ContractProblem[];
  /** What was inferred or is not used, in sentences. */
  readonly notes: readonly string[];
}

type Graphs = Partial<Record<GraphRole, GraphContract>>;

/**
 * Checks a package against the graph contract of its combination (docs/models.md).
 * @param graphs What each graph file says about itself, by role.
 * @param data Shape of the data that the card names; null when it names none.
 */
export function checkPackage(
  card: ModelCard,
  graphs: Readonly<Partial<Record<GraphRole, GraphInfo>>>,
  data: DataShape | null,
): CheckedPackage {
  const roles = rolesOf(card.architecture, card.space);
  if (roles === null) {
    const detail = `there is no ${card.architecture} in ${card.space} space: docs/models.md lists the combinations`;
    return { interface: null, problems: [{ pointer: '/card/space', detail }], notes: [] };
  }
  const problems: ContractProblem[] = [];
  const notes: string[] = [];
  for (const role of roles.required) {
    if (graphs[role] === undefined) {
      problems.push({
        pointer: '/files',
        detail: `the ${role} graph is missing: ${card.architecture} in ${card.space} space needs ${roles.required.join(' and ')}`,
      });
    }
  }
  const contracts: Graphs = {};
  for (const [role, info] of Object.entries(graphs) as [GraphRole, GraphInfo][]) {
    if (![...roles.required, ...roles.optional].includes(role)) {
      problems.push({
        pointer: '/files',
        detail: `a ${role} graph has no use in ${card.architecture} in ${card.space} space: leave it out`,
      });
      continue;
    }
    const checked = checkGraph(card, role, info);
    problems.push(...checked.problems);
    notes.push(...checked.notes.map((note) => `${role}: ${note}`));
    if (checked.contract !== null) contracts[role] = checked.contract;
  }
  if (problems.length > 0) return { interface: null, problems, notes };
  const found = interfaceOf(card, contracts, data);
  const between = [...tokenProblems(card, contracts, found, data), ...stateProblems(card, contracts, data)];
  return { interface: between.length === 0 ? found : null, problems: between, notes: [...notes, ...paddingNotes(found)] };
}

function interfaceOf(card: ModelCard, graphs: Graphs, data: DataShape | null): ModelInterface {
  const vocabulary = card.vocabulary ?? (data?.kind === 'sequence' ? data.vocabulary : logitsOf(graphs));
  const length = card.length ?? (data?.kind === 'sequence' ? data.length : (graphs.step?.length ?? graphs.decoder?.length ?? null));
  const firstToken = card.firstToken ?? 0;
  // Right after the data's own ids: where the contract puts both.
  const special = vocabulary === null ? null : firstToken + vocabulary;
  return {
    contractVersion: card.contractVersion,
    parameterisation: predictedBy(card, graphs),
    schedule: card.schedule ?? null,
    vocabulary,
    length,
    firstToken,
    beginToken: card.beginToken ?? special,
    maskToken: card.maskToken ?? special,
    scaling: card.scaling ?? 1,
    graphs,
  };
}

function logitsOf({ step, decoder }: Graphs): number | null {
  return step?.logits ?? decoder?.logits ?? null;
}

function predictedBy({ architecture }: ModelCard, { step }: Graphs): ModelInterface['parameterisation'] {
  if (architecture !== 'gaussian-diffusion') return 'logits';
  return (['x0', 'eps', 'v'] as const).find((name) => step?.outputs[name] !== undefined) ?? 'x0';
}

/** Vocabulary and length: of the card, of the data, and of the graphs. */
function tokenProblems(card: ModelCard, graphs: Graphs, found: ModelInterface, data: DataShape | null): ContractProblem[] {
  const problems: ContractProblem[] = [];
  const owner: GraphRole = card.space === 'sentence-latent' ? 'decoder' : 'step';
  const graph = graphs[owner];
  if (graph === undefined || graph.logits === null) return problems;
  const { vocabulary, length, firstToken } = found;
  if (data?.kind === 'image' && card.space !== 'quantised-pixel') {
    return [{ pointer: '/card/data', detail: `${data.name} is made of images; a model of tokens needs sequences` }];
  }
  if (data?.kind === 'sequence' && vocabulary !== data.vocabulary) {
    problems.push({ pointer: '/card/vocabulary', detail: `is ${vocabulary}; ${data.name} has ${data.vocabulary} tokens` });
  }
  if (data?.kind === 'sequence' && length !== data.length) {
    problems.push({ pointer: '/card/length', detail: `is ${length}; sequences of ${data.name} have ${data.length} tokens` });
  }
  const at = `/graphs/${owner}/outputs/logits`;
  if (vocabulary !== null && graph.logits < firstToken + vocabulary) {
    problems.push({ pointer: at, detail: `has ${graph.logits} columns; ${wordsFor(data, vocabulary)} need ${firstToken + vocabulary}` });
  } else if (vocabulary !== null && graph.logits > firstToken + vocabulary && card.vocabulary === undefined) {
    const detail = `has ${graph.logits} columns for ${wordsFor(data, vocabulary)}: declare vocabulary ${vocabulary} in the card when the other columns are padding or special tokens`;
    problems.push({ pointer: at, detail });
  }
  if (length === null)
    problems.push({
      pointer: '/card/length',
      detail: 'missing: the graph takes any length and names no data, so say how long a sequence is',
    });
  else problems.push(...lengthProblems(graph, length, owner));
  return problems;
}

function wordsFor(data: DataShape | null, vocabulary: number): string {
  return data === null ? `${vocabulary} tokens` : `the ${vocabulary} tokens of ${data.name}`;
}

/** A decoder may be longer than the data: what follows the last token cannot change what came before. */
function lengthProblems(graph: GraphContract, length: number, role: GraphRole): ContractProblem[] {
  if (graph.length === null || graph.length === length) return [];
  if (graph.layout === 'decoder' && graph.length > length) return [];
  return [{ pointer: `/graphs/${role}`, detail: `is exported for ${graph.length} tokens; the sequences have ${length}` }];
}

/** States, latents and images: of the data, and between the graphs. */
function stateProblems(card: ModelCard, graphs: Graphs, data: DataShape | null): ContractProblem[] {
  const problems: ContractProblem[] = [];
  for (const [role, graph] of Object.entries(graphs) as [GraphRole, GraphContract][]) {
    const takesState = ['denoiser', 'one-shot', 'latent-to-image', 'latent-to-tokens'].includes(graph.layout);
    if (takesState && graph.stateShape === null) {
      problems.push({
        pointer: '/card/latentShape',
        detail: `missing: the ${role} graph leaves sizes of its state open, so say them, the batch axis left out`,
      });
    }
  }
  if (problems.length > 0) return problems;
  const state = elementsOf(graphs.step?.stateShape);
  const decoded = elementsOf(graphs.decoder?.stateShape);
  if (decoded !== null && state !== decoded) {
    problems.push({
      pointer: '/graphs/decoder/inputs/z',
      detail: `takes latents of ${decoded} elements, the step graph makes ${state}: export both for one latent shape`,
    });
  }
  const wanted = card.latentShape?.reduce((product, size) => product * size, 1) ?? null;
  if (wanted !== null && state !== null && wanted !== state) {
    problems.push({ pointer: '/card/latentShape', detail: `has ${wanted} elements, the step graph's state has ${state}` });
  }
  problems.push(...dataStateProblems(card, state, data));
  return problems;
}

function dataStateProblems(card: ModelCard, state: number | null, data: DataShape | null): ContractProblem[] {
  if (data === null || state === null) return [];
  const latent = card.space === 'sentence-latent' || card.space === 'image-latent';
  const needed = latent ? data.latent : data.kind === 'image' ? data.pixels : card.space === 'token-embedding' ? null : data.length;
  if (data.kind === 'sequence' && (card.space === 'pixel' || card.space === 'image-latent')) {
    return [{ pointer: '/card/data', detail: `${data.name} is made of sequences; a model of images needs images` }];
  }
  if (needed === null || needed === state) return [];
  return [{ pointer: '/graphs/step/inputs/x', detail: `has ${state} elements a sample; ${data.name} needs ${needed}` }];
}

function elementsOf(shape: readonly number[] | null | undefined): number | null {
  return shape?.reduce((product, size) => product * size, 1) ?? null;
}

function paddingNotes({ vocabulary, firstToken, graphs }: ModelInterface): string[] {
  const logits = logitsOf(graphs);
  if (logits === null || vocabulary === null || logits === vocabulary) return [];
  return [
    `logits have ${logits} columns, of which ${firstToken} to ${firstToken + vocabulary - 1} are read as the ${vocabulary} data tokens`,
  ];
}
