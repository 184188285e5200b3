import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { sourceFolder } from '../source-folder.js';

const HERE = sourceFolder('models', 'reference');

const fileSchema = z.strictObject({
  path: z.string(),
  role: z.enum(['step', 'decoder', 'encoder', 'features']),
  bytes: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
/** Between PyTorch and onnxruntime, absolute; logits and images are of the order of 1 to 10. */
const AGREEMENT = 1e-4;
const metricSchema = z.strictObject({
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  items: z.int(),
  /** How far a recomputed value may be from `value`. */
  error: z.number(),
});

/** `card.json` of a reference model, as `models/recipes/export.py` writes it. */
const packageSchema = z.strictObject({
  name: z.string(),
  kind: z.string(),
  dataset: z.enum(['kjv', 'mnist16']),
  /** Fields of the contract's card; null for the feature network, which is no generative model. */
  card: z.record(z.string(), z.unknown()).nullable(),
  /** How far outputs may be from those of the trained network: more where its weights are stored as float16. */
  agreement: z.number().default(AGREEMENT),
  files: z.array(fileSchema),
  metrics: z.array(metricSchema),
  training: z.strictObject({
    command: z.string(),
    positions: z.int(),
    iterations: z.int(),
    seed: z.int(),
    parameters: z.int(),
    seconds: z.number(),
  }),
});
export type ReferencePackage = z.output<typeof packageSchema>;

const tensorSchema = z.strictObject({ type: z.enum(['int32', 'float32']), shape: z.array(z.int()), base64: z.string() });
export type RecordedTensor = z.output<typeof tensorSchema>;
const namedTensors = z.record(z.string(), tensorSchema);
/** `expected.json`: what PyTorch gave for fixed inputs. */
const expectedSchema = z.strictObject({
  graphs: z.array(z.strictObject({ role: z.string(), inputs: namedTensors, outputs: namedTensors })),
});

/** Every committed reference model, by name. */
export function referencePackages(): ReferencePackage[] {
  const folders = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => packageSchema.parse(json(name, 'card.json'))).sort((a, b) => a.name.localeCompare(b.name));
}

/** The bytes of a file of a package. */
export function referenceFile(name: string, file: string): Uint8Array {
  return readFileSync(path.join(HERE, name, file));
}

/** What PyTorch gave for fixed inputs, graph by graph. */
export function expectedOutputs(name: string): z.output<typeof expectedSchema>['graphs'] {
  return expectedSchema.parse(json(name, 'expected.json')).graphs;
}

function json(name: string, file: string): unknown {
  return JSON.parse(readFileSync(path.join(HERE, name, file), 'utf8'));
}
