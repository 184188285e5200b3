import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from './paths.mjs';

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', '.venv', '__pycache__']);

/** All files below `folder` (or `folder` itself when it is a file), sorted, as paths relative to the clone. */
export async function filesBelow(folder, accept = () => true) {
  const absolute = inRoot(folder);
  let entries;
  try {
    entries = await readdir(absolute, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return accept(folder) ? [folder] : [];
    if (error.code === 'ENOENT') return [];
    throw error;
  }
  const nested = await Promise.all(
    entries.map((entry) => {
      const name = path.join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : filesBelow(name, accept);
      return entry.isFile() && accept(name) ? [name] : [];
    }),
  );
  return nested.flat().sort();
}

/** SHA-256 over names and contents of `files`, so that a touched but unchanged file does not count as a change. */
export async function fingerprint(files, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const file of files) {
    const content = await readFile(inRoot(file));
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * Runs `work` unless the stamp `name` says that it ran on the same inputs and its `output` is still there.
 * @returns {Promise<'unchanged' | 'done'>}
 */
export async function whenChanged({ name, output, digest }, work) {
  const stamp = inRoot('dist', '.stamps', name);
  if (existsSync(inRoot(output)) && (await readFile(stamp, 'utf8').catch(() => '')) === digest) return 'unchanged';
  await work();
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, digest);
  return 'done';
}
