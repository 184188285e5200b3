import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { Schema } from '../client/index.js';
import { CommandFailure, EXIT } from './exit-codes.js';

/** Sweeps that come with the program (`examples/<name>.yaml`): a file of that name in the working directory goes before them. */
export const BUILT_IN_SPECS = ['demo', 'quick', 'worlds', 'reference', 'reference-seeds'] as const;

/**
 * Reads a sweep spec, YAML or JSON (which is YAML). The API checks what it says.
 * @param file A path, the name of a built-in sweep, or `-` for standard input.
 * @throws CommandFailure when the file cannot be read or parsed.
 */
export function readSpec(file: string): Schema<'SweepSpec'> {
  return readDocument(pathOfSpec(file)) as Schema<'SweepSpec'>;
}

function pathOfSpec(file: string): string {
  if (!(BUILT_IN_SPECS as readonly string[]).includes(file) || existsSync(file)) return file;
  let root = import.meta.dirname;
  while (!existsSync(path.join(root, 'package.json'))) root = path.dirname(root);
  return path.join(root, 'examples', `${file}.yaml`);
}

/**
 * Reads a YAML or JSON document of any kind.
 * @param file A path, or `-` for standard input.
 * @throws CommandFailure when the file cannot be read or parsed.
 */
export function readDocument(file: string): unknown {
  const name = file === '-' ? 'standard input' : file;
  try {
    return parse(readFileSync(file === '-' ? 0 : file, 'utf8'));
  } catch (error) {
    if (error instanceof YAMLParseError) throw new CommandFailure(EXIT.usage, `${name} is not YAML or JSON: ${error.message}`, error);
    throw new CommandFailure(EXIT.usage, `${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}
