import type { FailureClass } from '../../../core/grid/vocabulary.js';

/** What V8, the C++ runtime and onnxruntime say when they get no more memory. */
const NO_MEMORY = /out of memory|bad_alloc|failed to allocate|cannot allocate memory/i;

/** Whether a message of the runtime says that memory was refused. */
export function saysOutOfMemory(message: string): boolean {
  return NO_MEMORY.test(message);
}

/** Class of a process that ended by itself, from the end of what it wrote: memory that was refused, or a native crash. */
export function classOfDeath(output: string): FailureClass {
  return saysOutOfMemory(output) ? 'out_of_memory' : 'crash';
}
