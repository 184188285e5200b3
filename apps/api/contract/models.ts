import { z } from 'zod';
import { DEVICES } from '../../../core/grid/vocabulary.js';
import { modelInterfaceSchema, partialCardSchema } from '../../../core/models/contract/index.js';
import { GRAPH_LIMITS } from '../../../core/onnx/index.js';
import { deletedOnly } from './deleted-only.js';
import { problemSchema } from './problem.js';

/** Limits of an upload. */
export const UPLOAD_LIMITS = {
  /** Bytes of all files of a model: 2 GiB less one, so that the graph with its weights inside is still one ONNX file. */
  bytes: GRAPH_LIMITS.bytes,
  files: 16,
  /** Bytes of one part of a multipart upload; the last one may be shorter. */
  partBytes: 16 * 1024 * 1024,
  /** Uploads of a team that are not finalized or checked yet. */
  openUploads: 20,
  /** Seconds for which presigned part addresses are valid. */
  linkSeconds: 3600,
  /** Seconds after which an upload that was not finalized is given up. */
  staleSeconds: 86_400,
} as const;

const MODEL_STATES = ['uploading', 'checking', 'ready', 'refused'] as const;
const FILE_ROLES = ['step', 'decoder', 'encoder', 'data'] as const;
const isoTime = z.iso.datetime();

const modelName = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9._-]{0,99}$/,
    'small letters, digits, dots, underscores and hyphens, at most 100, beginning with a letter or digit',
  )
  .refine((name) => name !== 'latest', { message: '"latest" means the latest version of every model' });

const fileName = z
  .string()
  .regex(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/, 'a plain file name: letters, digits, dots, underscores and hyphens, no folder')
  .describe('Its name in the package; graphs refer to data files by it.');

export const modelFileInputSchema = z.strictObject({
  path: fileName,
  role: z.enum(FILE_ROLES).describe('The part that the graph plays, or `data` for weights that graphs keep outside.'),
  bytes: z.int().min(1).max(UPLOAD_LIMITS.bytes),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')
    .describe('Of the file.'),
});

export const modelInputSchema = z
  .strictObject({
    name: modelName.describe('The version number is given by the registry, counted from 1.'),
    card: partialCardSchema.prefault({}).describe('What the graphs do not say themselves.'),
    device: z.enum(DEVICES).default('cpu').describe('Device class of the worker that checks it.'),
    files: z.array(modelFileInputSchema).min(1).max(UPLOAD_LIMITS.files),
  })
  .superRefine(({ files }, context) => {
    const issue = (path: (string | number)[], message: string): void => context.addIssue({ code: 'custom', path, message });
    files.forEach(({ path, role }, index) => {
      if (files.findIndex((file) => file.path === path) !== index) issue(['files', index, 'path'], 'another file has this name');
      const twin = files.findIndex((file) => file.role === role);
      if (role !== 'data' && twin !== index) issue(['files', index, 'role'], `file ${twin} is the ${role} graph already`);
    });
    if (files.length > 0 && !files.some(({ role }) => role === 'step')) issue(['files'], 'one file must be the step graph');
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    if (total > UPLOAD_LIMITS.bytes) issue(['files'], `the files have ${total} bytes together; the limit is ${UPLOAD_LIMITS.bytes}`);
  })
  .describe('A new version of a model.');

export const modelPartsSchema = z
  .strictObject({
    files: z
      .array(
        z.strictObject({
          path: fileName,
          parts: z
            .array(
              z.strictObject({
                number: z.int().min(1).max(10_000),
                etag: z.string().min(1).max(200).describe('Header of the answer to the PUT.'),
              }),
            )
            .min(1)
            .max(10_000),
        }),
      )
      .min(1)
      .max(UPLOAD_LIMITS.files),
  })
  .describe('The parts that were put.');

export const modelIdParams = z.strictObject({ id: z.uuid() });
export const modelTagParams = z.strictObject({
  id: z.uuid(),
  tag: z.string().regex(/^[a-z][a-z0-9._-]{0,49}$/, 'small letters, digits, dots, underscores and hyphens, beginning with a letter'),
});
export const modelPageQuery = z.strictObject({
  cursor: z.string().min(1).max(200).optional().describe('`next` of the previous page.'),
  limit: z.coerce.number().int().min(1).max(100).default(50).describe('Items a page, at most 100.'),
  name: z.string().max(100).optional().describe('Only versions of this model.'),
  state: z.enum(MODEL_STATES).optional().describe('Only models in this state.'),
  deleted: deletedOnly,
});

export const modelSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  version: z.int(),
  origin: z.enum(['oracle', 'reference', 'upload']),
  state: z.enum(MODEL_STATES).describe('A `ready` version never changes; a `refused` one says why.'),
  tags: z.array(z.string()),
  data: z.string().nullable(),
  architecture: z.string().nullable(),
  space: z.string().nullable(),
  digest: z.string().nullable().describe('SHA-256 over graphs, interface and card.'),
  parameters: z.number().nullable().describe('Elements of all weights.'),
  flops: z
    .number()
    .nullable()
    .describe(
      'FLOPs of one call of the step graph for one sample (of a decoder with a cache: one token, the mean over its positions); null where they are not known or mean nothing.',
    ),
  license: z.string().nullable(),
  device: z.enum(DEVICES),
  createdAt: isoTime,
  checkedAt: isoTime.nullable(),
  deletedAt: isoTime.nullable().describe('When it was deleted; null for what is there.'),
});

const graphCostSchema = z
  .object({
    matmul: z.number().describe('FLOPs of matrix products; a multiply-accumulate is 2.'),
    all: z.number().describe('FLOPs of everything.'),
    transcendental: z.number().describe('The part of `all` that is exponentials, roots and the like, 1 each.'),
    weightBytes: z.number().describe('Bytes of weights that a call reads, whatever its batch.'),
    activationBytes: z.number().describe('Bytes of everything else that is read and written, as if nothing were fused.'),
    energyProxyJoules: z.number().describe('1 pJ a FLOP and 20 pJ a byte: a proxy, for relative use only.'),
    operators: z
      .array(z.object({ operator: z.string(), nodes: z.int(), flops: z.number(), bytes: z.number() }))
      .describe('The same by operator, the costliest first.'),
  })
  .describe('What a call costs with one sample; of a decoder with a cache one token, the mean over its positions.');

export const modelReportSchema = z.object({
  graphs: z.array(
    z.object({
      role: z.string(),
      opset: z.int(),
      operators: z.array(z.string()),
      parameters: z.number(),
      flops: z.union([z.number(), z.string()]).describe('`all` of its cost, or why that is not known.'),
      cost: graphCostSchema.nullable().describe('Null where it is not known, and for what was checked before it was counted.'),
    }),
  ),
  notes: z.array(z.string()),
  trial: z.object({ calls: z.int(), networkMs: z.number() }).nullable(),
  interface: modelInterfaceSchema,
  runtimeClass: z.string().nullable().describe('Where the trial ran; null where there was none.'),
});

export const modelDetailSchema = modelSchema.extend({
  card: z.record(z.string(), z.unknown()).describe('Declared, and completed from the graphs once it was checked.'),
  graphs: z.record(z.string(), z.string()).describe('SHA-256 of each graph by role.'),
  files: z.array(z.object({ path: z.string(), role: z.string(), bytes: z.int(), sha256: z.string() })),
  report: modelReportSchema.nullable().describe('What the check found: the mapping that was inferred, sizes, operators, the trial run.'),
  refusal: problemSchema.nullable().describe('Why it was refused: one entry of `errors` for everything that must change.'),
});
export const modelPageSchema = z.object({ items: z.array(modelSchema), next: z.string().nullable() });

export const modelUploadSchema = z.object({
  model: modelDetailSchema,
  partBytes: z.int().describe('Cut every file into parts of this size; the last one is what remains.'),
  expiresAt: isoTime.describe('When the addresses stop working.'),
  uploads: z.array(
    z.object({
      path: z.string(),
      parts: z.array(
        z.object({
          number: z.int(),
          url: z.string().describe('PUT the part here, without further headers, and keep the ETag of the answer.'),
        }),
      ),
    }),
  ),
});

export type ModelInput = z.output<typeof modelInputSchema>;
export type ModelParts = z.output<typeof modelPartsSchema>;
export type ModelPageQuery = z.output<typeof modelPageQuery>;
export type ModelResponse = z.infer<typeof modelSchema>;
export type ModelDetailResponse = z.infer<typeof modelDetailSchema>;
export type ModelUploadResponse = z.infer<typeof modelUploadSchema>;
