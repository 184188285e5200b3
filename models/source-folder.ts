import { existsSync } from 'node:fs';
import path from 'node:path';

/** A folder of the repository, whether the program runs from its sources or from `dist/`, which mirrors them without their data. */
export function sourceFolder(...segments: readonly string[]): string {
  let root = import.meta.dirname;
  while (!existsSync(path.join(root, 'package.json'))) root = path.dirname(root);
  return path.join(root, ...segments);
}
