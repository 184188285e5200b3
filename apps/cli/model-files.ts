import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Schema } from '../client/index.js';
import { CommandFailure, EXIT } from './exit-codes.js';

export type FileRole = Schema<'ModelInput'>['files'][number]['role'];

/** A file of a model on this machine. */
export interface LocalModelFile {
  readonly file: string;
  readonly path: string;
  readonly role: FileRole;
  readonly bytes: number;
}

const ROLES: Readonly<Record<string, FileRole>> = { 'step.onnx': 'step', 'decoder.onnx': 'decoder', 'encoder.onnx': 'encoder' };

/**
 * The files with the parts they play, told by their names.
 * @throws CommandFailure when a file is not there, or an .onnx file's part cannot be told.
 */
export function modelFiles(files: readonly string[]): LocalModelFile[] {
  const graphs = files.filter((file) => file.endsWith('.onnx'));
  return files.map((file) => {
    const path = basename(file);
    const role = !file.endsWith('.onnx') ? 'data' : (ROLES[path] ?? (graphs.length === 1 ? 'step' : undefined));
    if (role === undefined) throw new CommandFailure(EXIT.usage, `${file}: name the graphs of a model ${Object.keys(ROLES).join(', ')}.`);
    try {
      return { file, path, role, bytes: statSync(file).size };
    } catch (error) {
      throw new CommandFailure(EXIT.usage, `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, error);
    }
  });
}

/** SHA-256 of a file, hex; read in pieces. */
export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
