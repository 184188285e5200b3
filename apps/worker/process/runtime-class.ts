import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Device } from '../../../core/grid/vocabulary.js';

/** Widest first: kernels are chosen by the widest set that the processor has, and sums are rounded differently in each. */
const X86_SETS = [
  ['avx512f', 'avx512'],
  ['avx2', 'avx2'],
  ['avx', 'avx'],
] as const;
const ARM_SETS = [
  ['sve', 'sve'],
  ['asimd', 'neon'],
] as const;

/**
 * Instruction set class from the flags of a processor, as `/proc/cpuinfo` lists them; the baseline of the architecture where none
 * of the wider sets is present.
 */
export function instructionSetOf(flags: ReadonlySet<string>, architecture: string): string {
  const arm = architecture.startsWith('arm');
  const widest = (arm ? ARM_SETS : X86_SETS).find(([flag]) => flags.has(flag));
  return widest?.[1] ?? (arm ? 'neon' : 'sse2');
}

/** Reads the processor's flags; none on systems that do not list them, which gives the baseline class. */
function processorFlags(): ReadonlySet<string> {
  if (process.platform !== 'linux') return new Set();
  const line = /^(?:flags|Features)\s*:\s*(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'));
  return new Set(line?.[1]?.split(/\s+/) ?? []);
}

/**
 * The runtime class of this machine: everything outside a cell's spec that the last bits of its result depend on, e.g.
 * `cpu/ort-1.30.0/avx2/linux/x64`.
 */
export function runtimeClassOf(device: Device): string {
  const { version } = createRequire(import.meta.url)('onnxruntime-node/package.json') as { version: string };
  return [device, `ort-${version}`, instructionSetOf(processorFlags(), process.arch), process.platform, process.arch].join('/');
}
