#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const main = fileURLToPath(new URL('../../../dist/apps/cli/main.js', import.meta.url));
if (existsSync(main)) {
  await import(pathToFileURL(main).href);
} else {
  process.stderr.write('entroscope is not built yet: run `npm run build` (or `npm start`) in the project first.\n');
  process.exitCode = 1;
}
