/** A JSON Schema, as far as answers of the API use it. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly minimum?: number;
}

export type Schemas = Readonly<Record<string, object>>;

const ID = '0199a1b2-0000-7000-8000-000000000000';
const SHA256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const TIME = '2026-11-25T12:00:00.000Z';

/** What texts of these names look like. */
const TEXTS: Readonly<Record<string, string>> = {
  name: 'what does a step buy',
  data: 'm4',
  architecture: 'masked-diffusion',
  space: 'token',
  sampler: 'default',
  model: 'm4-masked@2',
  leftModel: 'm4-masked@1',
  rightModel: 'm4-masked@2',
  unit: 'bits/token',
  device: 'cpu',
  runtimeClass: 'cpu/ort-1.30.0/avx2/linux/x64',
  next: 'WyIwMTk5YTFiMiJd',
  digest: SHA256,
  hash: SHA256,
  previousHash: SHA256,
  sha256: SHA256,
  fingerprint: SHA256,
  cellId: SHA256,
  cellIds: SHA256,
  cron: '30 3 * * *',
  timeZone: 'Europe/Oslo',
  url: 'https://example.org/hooks/entroscope',
  type: 'sweep.ended',
  operation: 'cancelSweep',
  path: 'step.onnx',
  license: 'Apache-2.0',
  worker: 'cells-1',
  role: 'step',
  key: 'ent_example',
  secret: 'whsec_example',
  csrfToken: 'example',
  prefix: 'ent_exam',
};

/** Bodies of requests, by the name of their schema. A test checks each against it. */
export const REQUEST_EXAMPLES: Readonly<Record<string, unknown>> = {
  SweepSpec: {
    name: 'what does a step buy',
    axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [1, 2, 4] },
  },
  SweepSettings: { priority: 1, concurrency: 4 },
  SweepExtension: { axes: { steps: [64], seed: { from: 4, count: 3 } } },
  BudgetInput: { deviceSeconds: 600 },
  RerunInput: { cells: 'failed' },
  ScheduleInput: {
    name: 'nightly',
    spec: { name: 'nightly', axes: { data: ['m4'], steps: [1, 2, 4] } },
    cron: '30 3 * * *',
    timeZone: 'Europe/Oslo',
  },
  WebhookInput: { url: 'https://example.org/hooks/entroscope', events: ['sweep.ended'] },
  SnapshotInput: { x: 'nfe', y: 'path_kl', architecture: ['masked-diffusion'] },
  ImportInput: {
    ...{ name: 'W&B, June', csv: 'Name,num_steps,val/kl\nsweet-lake-1,8,0.25\n', metric: 'path_kl', data: 'm4' },
    columns: { steps: 'num_steps', value: 'val/kl' },
  },
  ModelInput: { name: 'my-model', card: {}, files: [{ path: 'step.onnx', role: 'step', bytes: 1048576, sha256: SHA256 }] },
  ModelParts: { files: [{ path: 'step.onnx', parts: [{ number: 1, etag: '"9b2cf535f27731c974343645a3985328"' }] }] },
  AskInput: { points: [{ data: 'm4', architecture: 'masked-diffusion', space: 'token', steps: 8 }] },
  SignInLinkInput: { expiresInMinutes: 10 },
  SignInInput: { key: 'ent_example' },
  KeyInput: { name: 'notebook', role: 'submitter', expiresInDays: 90 },
  TeamInput: { name: 'research' },
  QuotaInput: { openSweeps: 10, cellsInFlight: 64 },
  BootstrapInput: { token: 'the token of the installation', team: 'operators' },
  DatasetInput: {
    name: 'letters',
    card: { kind: 'sequence', title: 'Letters', license: 'CC0-1.0', source: 'made up', length: 4, tokenizer: ['a', 'b'], scorer: null },
    heldOut: 'AAEAAQEAAQA=',
  },
};

/** Answers that are not JSON, by media type; files of bytes have none. */
const TEXT_EXAMPLES: Readonly<Record<string, string>> = {
  'text/csv': 'cell_id,state,data,steps,seed,path_kl\n9f86d081,complete,m4,8,1,0.25\n',
  'application/x-ndjson': '{"state":"complete","data":"m4","steps":8,"seed":1}\n',
  'text/event-stream': 'id: 812-7\nevent: sweep.ended\ndata: {"state":"completed"}\n\n',
  'text/markdown': '# Claims\n\nC1: supported.\n',
  'text/html': '<!doctype html><title>Claims</title>',
  'text/plain': '{"level":"info","msg":"measured","attempt":1}\n',
};

/** An example of an answer, made from its schema: every field, one item a list. Undefined for bytes. */
export function answerExample(mediaType: string, schema: object, schemas: Schemas): unknown {
  if (/[/+]json\b/.test(mediaType)) return valueOf('', schema, schemas);
  return TEXT_EXAMPLES[mediaType];
}

function valueOf(name: string, schema: Schema, schemas: Schemas): unknown {
  if (schema.$ref !== undefined) return valueOf(name, schemas[schema.$ref.split('/').at(-1) ?? ''], schemas);
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return valueOf(name, options.find((option) => option.type !== 'null') ?? options[0], schemas);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, value]) => [key, valueOf(key, value, schemas)]));
    case 'array':
      return schema.items === undefined ? [] : [valueOf(name, schema.items, schemas)];
    case 'string':
      return textOf(name, schema.format);
    case 'integer':
      return Math.max(1, schema.minimum ?? 1);
    case 'number':
      return 0.25;
    case 'boolean':
      return false;
    default:
      return {};
  }
}

function textOf(name: string, format: string | undefined): string {
  if (format === 'uuid') return ID;
  if (format === 'date-time') return TIME;
  return TEXTS[name] ?? 'text';
}
