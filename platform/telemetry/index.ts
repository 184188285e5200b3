export { PACKAGE_VERSION } from './package-version.js';
export { currentRequestId, logContext, withRequestId } from './log-context.js';
export { ProcessMetrics } from './process-metrics.js';
export type { MetricsSource } from './metrics-server.js';
