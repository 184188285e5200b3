import { writeGeneratedFiles } from './openapi/generate.js';

/** `npm run generate`: writes docs/openapi.json, docs/sweep.schema.json and the client's types below the current folder. */
for (const path of await writeGeneratedFiles(process.cwd())) process.stdout.write(`wrote ${path}\n`);
