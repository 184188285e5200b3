import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { ReferenceService } from '../reference/reference.service.js';
import { describeApi } from './describe-api.js';

const HEADER = '/* Generated from docs/openapi.json by `npm run generate`; do not edit. */\n\n';

/** The generated files by path from the root of the repository: the OpenAPI document, the client's types, the spec's JSON Schema. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const document = await describeApi();
  // Given as text, since an object would be resolved in place.
  // A field with a default may be left out of a request: it is optional in the types.
  const types = astToString(await openapiTypescript(JSON.stringify(document), { defaultNonNullable: false }));
  return new Map([
    ['docs/openapi.json', jsonText(document)],
    ['docs/sweep.schema.json', jsonText(new ReferenceService().sweepSpecSchema())],
    ['apps/client/schema.d.ts', HEADER + types],
  ]);
}

/** Writes the generated files under `root`. */
export async function writeGeneratedFiles(root: string): Promise<string[]> {
  const files = await generatedFiles();
  for (const [path, text] of files) {
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return [...files.keys()];
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
