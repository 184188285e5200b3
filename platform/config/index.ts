/** The only place that reads `process.env`: environment variables validated once into typed objects. */
export { loadApiConfig, type ApiConfig } from './api.js';
export { loadCliConfig, type CliConfig } from './cli.js';
export {
  loadConnectionConfig,
  LOG_LEVELS,
  type ConnectionConfig,
  type LogLevel,
  type S3Settings,
  type TemporalSettings,
} from './connections.js';
export type { OidcConfig, OidcGrant } from './oidc.js';
export { ConfigurationError, type Environment } from './parse.js';
export { inferenceEnvironment, loadWorkerConfig, type WorkerConfig } from './worker.js';
export type { MetricsSettings, TelemetryConfig, TracingSettings } from './telemetry.js';
export { loadRetentionConfig, type RetentionConfig } from './retention.js';
