import { Runtime, type RuntimeOptions } from '@temporalio/worker';
import type { Logger } from '../../../platform/logging/index.js';
import { LOOPBACK, tryPort } from '../../../platform/network/index.js';
import type { MetricsSource } from '../../../platform/telemetry/index.js';
import { temporalLogger } from './temporal-logger.js';

/** A port may be taken between the look and the use; then another one is tried. */
const PORT_ATTEMPTS = 5;

/** Installs the SDK's runtime. Signals belong to this program: the SDK's own handlers would stop the workers before the batches know of it. */
export function installRuntime(logger: Logger): void {
  install(logger, {});
}

/**
 * Installs the SDK's runtime so that it collects metrics. The SDK shows them on a loopback port of its own only, from which they are read.
 * @returns Its metrics.
 */
export async function installMeasuredRuntime(logger: Logger): Promise<MetricsSource> {
  for (let attempt = 1; ; attempt += 1) {
    const bindAddress = `${LOOPBACK}:${await tryPort(0)}`;
    try {
      install(logger, { telemetryOptions: { metrics: { prometheus: { bindAddress } } } });
      return async () => (await fetch(`http://${bindAddress}/metrics`)).text();
    } catch (error) {
      if (attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

function install(logger: Logger, options: RuntimeOptions): void {
  Runtime.install({ shutdownSignals: [], logger: temporalLogger(logger), ...options });
}
