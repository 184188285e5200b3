import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Version in the nearest package.json above this file, from the sources and from a build in `dist/` alike. */
export const PACKAGE_VERSION: string = versionAbove(import.meta.dirname);

function versionAbove(folder: string): string {
  try {
    return (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }).version;
  } catch (error) {
    const parent = path.dirname(folder);
    if (parent === folder) throw error;
    return versionAbove(parent);
  }
}
