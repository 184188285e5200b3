import { z } from 'zod';
import type { GraphRole } from '../../inference/network.js';
import { noiseScheduleSchema, PARAMETERISATIONS } from './card.js';
import { DIALECTS } from './dialect.js';
import { LAYOUTS, MEASURED_OUTPUTS } from './layout.js';

const port = z.object({
  name: z.string().describe('Name in the graph.'),
  type: z.string(),
  shape: z.array(z.union([z.int(), z.string()])).describe('As the graph declares it.'),
});

/** How one graph is fed and read: the graph's own name and type of each input and output of the contract. */
export const graphContractSchema = z.object({
  dialect: z.enum(DIALECTS),
  layout: z.enum(LAYOUTS),
  inputs: z.record(z.string(), port),
  outputs: z.record(z.string(), port),
  /** L where the graph fixes it; null where it takes any length or has none. */
  length: z.int().nullable(),
  /** Columns of `logits`, padding included; null without logits. */
  logits: z.int().nullable(),
  /** Axes of one state, latent or image, the batch axis left out; null without one. */
  stateShape: z.array(z.int()).nullable(),
  /** The key-value cache, where the graph has one. */
  cache: z.object({ layers: z.int(), heads: z.int(), headSize: z.int() }).nullable(),
});

/** How a model's graphs are fed and read: what the mapping inferred and what the card says about ids and noise. */
export const modelInterfaceSchema = z
  .object({
    contractVersion: z.int(),
    parameterisation: z.enum(PARAMETERISATIONS),
    schedule: noiseScheduleSchema.nullable(),
    vocabulary: z.int().nullable(),
    length: z.int().nullable(),
    firstToken: z.int(),
    beginToken: z.int().nullable(),
    maskToken: z.int().nullable(),
    scaling: z.number(),
    graphs: z.partialRecord(z.enum(['step', 'decoder', 'encoder'] satisfies GraphRole[]), graphContractSchema),
  })
  .describe('How the graphs are fed and read; inferred from them and from the card.');

export type GraphContract = z.output<typeof graphContractSchema>;
export type ModelInterface = z.output<typeof modelInterfaceSchema>;

/**
 * True when the graphs are the contract's own, names, types and sizes: the engine then calls them directly, and the cell's id is that
 * of the graphs alone, as for a built-in model with the same bytes.
 */
export function isNative(model: ModelInterface): boolean {
  const { vocabulary, firstToken, beginToken, maskToken, scaling, parameterisation, graphs } = model;
  if (firstToken !== 0 || scaling !== 1 || parameterisation === 'eps' || parameterisation === 'v') return false;
  if (vocabulary !== null && (beginToken !== vocabulary || maskToken !== vocabulary)) return false;
  return Object.values(graphs).every((graph) => isNativeGraph(graph, model));
}

function isNativeGraph({ dialect, layout, inputs, outputs, logits, length }: GraphContract, model: ModelInterface): boolean {
  if (dialect !== 'native' || layout === 'decoder') return false;
  // What a cell may be asked to measure is told by the interface.
  if (MEASURED_OUTPUTS.some((name) => outputs[name] !== undefined)) return false;
  if (logits !== null && logits !== model.vocabulary) return false;
  if ((layout === 'masked-tokens' || layout === 'latent-to-tokens') && length === null) return false;
  if (Object.values(inputs).some(({ type, shape }) => type === 'int64' || shape.slice(1).some((size) => typeof size === 'string')))
    return false;
  return !['attention_mask', 'token_type_ids', 'time_step'].some((name) => inputs[name] !== undefined);
}
