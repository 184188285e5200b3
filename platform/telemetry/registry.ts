import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { PACKAGE_VERSION } from './package-version.js';

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
  }).set({ version: PACKAGE_VERSION, node: globalThis.process.versions.node }, 1);
  return registry;
}
