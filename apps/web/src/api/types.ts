import type { Schema } from '../../../client/index';
import type { operations } from '../../../client/schema';

export type Sweep = Schema<'Sweep'>;
export type SweepDetail = Schema<'SweepDetail'>;
export type Plan = Schema<'Plan'>;
export type Exclusion = Schema<'Exclusion'>;
export type Curves = Schema<'Curves'>;
export type Pareto = Schema<'Pareto'>;
export type CurveSeries = Schema<'CurveSeries'>;
export type CurvePoint = Schema<'CurvePoint'>;
export type CurveWorld = Curves['worlds'][number];
export type CellDetail = Schema<'CellDetail'>;
export type Attempt = Schema<'Attempt'>;
export type TrajectoryStep = Schema<'TrajectoryStep'>;
export type Schedule = Schema<'Schedule'>;
export type MetricDefinition = Schema<'MetricDefinition'>;
export type Worker = Schema<'Worker'>;
export type Model = Schema<'Model'>;
export type ModelDetail = Schema<'ModelDetail'>;
export type Problem = Schema<'Problem'>;
export type Metric = Curves['y'];
export type XAxis = Curves['x'];
export type SweepState = Sweep['state'];
/** The data of a server-sent event of a sweep. */
export interface SweepEvent {
  readonly sweep: Pick<Sweep, 'state' | 'cells'>;
}
export type Key = Schema<'Key'>;
export type NewKey = Schema<'NewKey'>;
export type Team = Schema<'Team'>;
export type Webhook = Schema<'Webhook'>;
export type NewWebhook = Schema<'NewWebhook'>;
export type Delivery = Schema<'Delivery'>;
export type AuditEntry = Schema<'AuditEntry'>;
export type Import = Schema<'Import'>;
export type Comparison = Schema<'Comparison'>;
export type ComparedPoint = Comparison['points'][number];
export type Derived = Schema<'Derived'>;
export type ProfileLine = Schema<'ProfileLine'>;
export type DerivedSeries = Schema<'DerivedSeries'>;
export type Cost = Derived['x'];
export type Claims = Schema<'Claims'>;
export type ClaimTest = Schema<'ClaimTest'>;
type DerivedQuery = NonNullable<operations['getDerived']['parameters']['query']>;
/** Metrics whose excess over the exact limit is an error. */
export type ErrorMetric = NonNullable<DerivedQuery['y']>;
/** Which entries of the audit log; what is left out is not asked for. */
export interface AuditFilter {
  readonly operation?: string;
  readonly actor?: string;
  readonly outcome?: AuditEntry['outcome'];
}
