import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const POWERCAP = '/sys/class/powercap';
/** Whole processor packages; what lies below them is part of them. */
const PACKAGE = /^intel-rapl:\d+$/;
const MICROJOULES = 1e6;

/**
 * Energy that the processor packages have taken since `start`, J; null where the counters cannot be read, as in most containers. A
 * counter that ran over in between is put right once.
 * @param folder Where the kernel shows the counters.
 */
export function startEnergyCounter(folder = POWERCAP): (() => number) | null {
  try {
    const packages = readdirSync(folder)
      .filter((name) => PACKAGE.test(name))
      .map((name) => ({
        range: numberIn(folder, name, 'max_energy_range_uj'),
        before: numberIn(folder, name, 'energy_uj'),
        name,
      }));
    if (packages.length === 0) return null;
    return () =>
      packages.reduce((sum, { name, range, before }) => {
        const taken = numberIn(folder, name, 'energy_uj') - before;
        return sum + (taken < 0 ? taken + range : taken) / MICROJOULES;
      }, 0);
  } catch {
    return null;
  }
}

function numberIn(folder: string, name: string, file: string): number {
  return Number(readFileSync(path.join(folder, name, file), 'utf8'));
}
