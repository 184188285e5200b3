import type { MetricName } from '../cells/metrics.js';

/** Metrics whose excess over the exact limit is an error that can fall to zero. */
export const ERROR_METRICS = [
  'nelbo',
  'path_kl',
  'marginal_kl',
  'adjacent_pair_kl',
  'class_kl',
  'frechet_distance',
  'sequence_error_rate',
] as const satisfies readonly MetricName[];
export type ErrorMetric = (typeof ERROR_METRICS)[number];

/** What a sample can cost. */
export const COSTS = ['nfe', 'lifts_per_token', 'flops', 'device_seconds'] as const;
export type Cost = (typeof COSTS)[number];
