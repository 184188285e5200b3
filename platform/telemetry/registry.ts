import { readFileSync } from 'node:fs';
import path from 'node:path';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** A registry with what every process tells: its version, memory, processor time, event loop and garbage collection. */
export function createRegistry(process: 'api' | 'worker'): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'entroscope_build_info',
    help: 'Always 1; the labels say what runs.',
    labelNames: ['version', 'node'] as const,
    registers: [registry],
  }).set({ version: packageVersion(import.meta.dirname), node: globalThis.process.versions.node }, 1);
  return registry;
}

/** Version in the nearest package.json at or above a folder, from the sources and from a build in `dist/` alike. */
function packageVersion(folder: string): string {
  try {
    return (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }).version;
  } catch (error) {
    const parent = path.dirname(folder);
    if (parent === folder) throw error;
    return packageVersion(parent);
  }
}
