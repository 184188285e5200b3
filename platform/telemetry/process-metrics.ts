import type { Registry } from 'prom-client';
import type { MetricsSettings } from '../config/index.js';
import { serveMetrics, type MetricsServer, type MetricsSource } from './metrics-server.js';
import { createRegistry } from './registry.js';

/** The metrics of this process and the server that answers scrapes. */
export class ProcessMetrics {
  readonly registry: Registry;
  private server: MetricsServer | undefined;

  constructor(
    private readonly settings: MetricsSettings,
    process: 'api' | 'worker',
  ) {
    this.registry = createRegistry(process);
  }

  /** Begins to answer scrapes. @param others Metrics that others collect, to be shown too. @throws Error when the port cannot be had. */
  async serve(others: readonly MetricsSource[] = []): Promise<void> {
    this.server = await serveMetrics(this.settings, [() => this.registry.metrics(), ...others]);
  }

  async close(): Promise<void> {
    await this.server?.close();
  }
}
