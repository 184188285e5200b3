import { readFileSync } from 'node:fs';
import { parse, YAMLParseError } from 'yaml';
import type { Schema } from '../client/index.js';
import { CommandFailure, EXIT } from './exit-codes.js';

/**
 * Reads a sweep spec, YAML or JSON (which is YAML). The API checks what it says.
 * @param file A path, or `-` for standard input.
 * @throws CommandFailure when the file cannot be read or parsed.
 */
export function readSpec(file: string): Schema<'SweepSpec'> {
  return readDocument(file) as Schema<'SweepSpec'>;
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
