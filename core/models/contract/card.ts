import { z } from 'zod';
import { ARCHITECTURES, SPACES } from '../../grid/vocabulary.js';
import type { ContractProblem } from './problem.js';

/** Versions of the graph contract that this release reads, oldest first. A new one is added beside the old ones, which stay. */
export const CONTRACT_VERSIONS = [1] as const;

/** What the step network predicts: next-token or token logits, clean data, the noise, or v = alpha eps - sigma x0. */
export const PARAMETERISATIONS = ['logits', 'x0', 'eps', 'v'] as const;
export type Parameterisation = (typeof PARAMETERISATIONS)[number];

/** Discrete-time noise schedules by their names in the literature and in diffusers. */
export const NOISE_SCHEDULES = ['linear', 'scaled_linear', 'squaredcos_cap_v2'] as const;

/** Limits of a card. */
export const CARD_LIMITS = { text: 2000, name: 200, vocabulary: 1_000_000, length: 65_536, latentAxes: 4 } as const;

const text = (max: number) => z.string().trim().min(1).max(max);
const tokenId = z.int().min(0).max(CARD_LIMITS.vocabulary);
const parameter = z.union([z.number(), z.string().max(CARD_LIMITS.name), z.boolean(), z.array(z.number()).max(1024)]);

export const noiseScheduleSchema = z
  .strictObject({
    kind: z.enum(NOISE_SCHEDULES),
    trainSteps: z.int().min(1).max(100_000).default(1000),
    betaStart: z.number().gt(0).lt(1).default(0.0001),
    betaEnd: z.number().gt(0).lt(1).default(0.02),
  })
  .describe('Discrete noise schedule of a network that takes a time step; not needed for one that takes sigma.');

/** What a model says of itself: its place in the grid, how its graphs are to be read, and where it comes from. */
export const modelCardSchema = z
  .strictObject({
    contractVersion: z
      .union(CONTRACT_VERSIONS.map((version) => z.literal(version)))
      .default(1)
      .describe('Version of the graph contract.'),
    architecture: z.enum(ARCHITECTURES),
    space: z.enum(SPACES),
    data: text(CARD_LIMITS.name).optional().describe('Exact world or dataset that the model was made for.'),
    dataParameters: z
      .record(z.string().max(100), parameter)
      .optional()
      .describe('Parameters of an exact world; its defaults when left out.'),
    parameterisation: z
      .enum(PARAMETERISATIONS)
      .optional()
      .describe('What the step network predicts; read from its output where that says it.'),
    schedule: noiseScheduleSchema.optional(),
    vocabulary: z.int().min(1).max(CARD_LIMITS.vocabulary).optional().describe('V: data tokens are 0 .. V-1.'),
    length: z.int().min(1).max(CARD_LIMITS.length).optional().describe('L: tokens of a sequence.'),
    firstToken: tokenId.optional().describe('Id that the graph gives to data token 0; 0 by default.'),
    beginToken: tokenId.optional().describe('Id that the graph expects before the first token; V by default.'),
    maskToken: tokenId.optional().describe('Id of the mask; V by default.'),
    latentShape: z.array(z.int().min(1).max(CARD_LIMITS.length)).min(1).max(CARD_LIMITS.latentAxes).optional(),
    scaling: z.number().gt(0).optional().describe('Latents are multiplied by this before the diffusion network sees them; 1 by default.'),
    license: text(CARD_LIMITS.name).describe('SPDX identifier, or words.'),
    trainingData: text(CARD_LIMITS.text).describe('What it was trained on.'),
    trainingTokens: z.number().min(0).optional().describe('Tokens, or pixels, seen in training.'),
    trainingSeed: z.int().min(0).optional(),
    description: text(CARD_LIMITS.text).optional(),
  })
  .describe('Model card.');

export type ModelCard = z.output<typeof modelCardSchema>;
export type ModelCardInput = z.input<typeof modelCardSchema>;
/** A card of which the graphs' metadata may complete the rest. */
export const partialCardSchema = modelCardSchema.partial();
export type PartialCard = z.output<typeof partialCardSchema>;

const FIELDS = Object.keys(modelCardSchema.shape) as (keyof ModelCardInput)[];
const TEXT_FIELDS = new Set<keyof ModelCardInput>([
  'architecture',
  'space',
  'data',
  'parameterisation',
  'license',
  'trainingData',
  'description',
]);
/** Words of the built-in oracles' metadata for the same things. */
const OLDER_KEYS: Partial<Record<keyof ModelCardInput, string>> = { data: 'world', dataParameters: 'parameters' };

/** The metadata property of an ONNX file that holds a card field: `training_data` for `trainingData`. */
export function metadataKey(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A card and what is wrong with it; `card` is null when something is. */
export interface ReadCard {
  readonly card: ModelCard | null;
  readonly problems: readonly ContractProblem[];
}

/**
 * The card of a package: what was declared at the upload, completed by the metadata properties of its graphs.
 * @param declared Card fields of the request.
 * @param metadata Metadata properties of each graph, in the order of the files.
 * @returns Problems with pointers `/card/<field>`: fields that are missing, not valid, or said differently in two places.
 */
export function readCard(declared: Readonly<Record<string, unknown>>, metadata: readonly Readonly<Record<string, string>>[]): ReadCard {
  const problems: ContractProblem[] = [];
  const merged: Record<string, unknown> = { ...declared };
  for (const field of FIELDS) {
    for (const properties of metadata) {
      const value = propertyOf(properties, field);
      if (value === undefined) continue;
      if (merged[field] === undefined) merged[field] = value;
      else if (JSON.stringify(merged[field]) !== JSON.stringify(value)) {
        const detail = `the graph's metadata property "${metadataKey(field)}" says ${JSON.stringify(value)}, elsewhere it is ${JSON.stringify(merged[field])}; say one thing`;
        if (!problems.some(({ pointer }) => pointer === `/card/${field}`)) problems.push({ pointer: `/card/${field}`, detail });
      }
    }
  }
  const parsed = modelCardSchema.safeParse(merged);
  if (!parsed.success) problems.push(...parsed.error.issues.map(cardProblem));
  return { card: problems.length === 0 && parsed.success ? parsed.data : null, problems };
}

function propertyOf(properties: Readonly<Record<string, string>>, field: keyof ModelCardInput): unknown {
  const older = OLDER_KEYS[field];
  const found = properties[metadataKey(field)] ?? (older === undefined ? undefined : properties[older]);
  if (found === undefined || found === '') return undefined;
  if (TEXT_FIELDS.has(field)) return found;
  try {
    return JSON.parse(found) as unknown;
  } catch (error) {
    // Not JSON: the schema says what was expected instead.
    if (error instanceof SyntaxError) return found;
    throw error;
  }
}

function cardProblem(issue: z.core.$ZodIssue): ContractProblem {
  const pointer = ['/card', ...issue.path.map(String)].join('/');
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  const field = String(issue.path[0] ?? '');
  if (missing) {
    return { pointer, detail: `missing: declare it in the card, or as metadata property "${metadataKey(field)}" of the step graph` };
  }
  if (field === 'contractVersion') {
    return { pointer, detail: `this release reads contract version ${CONTRACT_VERSIONS.join(', ')}; export for one of them, or upgrade` };
  }
  return { pointer, detail: issue.message };
}
