import { readFileSync, writeFileSync } from 'node:fs';
import { exposeOutputs, InvalidGraph, readGraphInfo, type Exposed } from '../../../core/onnx/index.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { processTerminal } from '../output/terminal.js';

/**
 * `models expose`: a graph with outputs more, of tensors that it has inside. The weights are copied as they are.
 * @throws CommandFailure when a tensor is not there or cannot be such an output.
 */
export function exposeModel(file: string, out: string, exposed: Exposed): void {
  if (exposed.hidden === undefined && exposed.layers === undefined)
    throw new CommandFailure(EXIT.usage, 'Name what to show: --hidden TENSOR, --layers TENSOR..., or both.');
  try {
    const bytes = exposeOutputs(readFileSync(file), exposed);
    writeFileSync(out, bytes);
    for (const { name, type, shape } of readGraphInfo(bytes).outputs) processTerminal().print(`${name} ${type} [${shape.join(', ')}]`);
  } catch (error) {
    if (error instanceof InvalidGraph) throw new CommandFailure(EXIT.refused, error.message);
    throw error;
  }
}
