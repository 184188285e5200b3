import { Injectable } from '@nestjs/common';
import type { MetricName } from '../../../core/cells/metrics.js';
import type { SweepPlan } from '../../../core/grid/plan.js';
import type { SweepSpec } from '../../../core/grid/spec.js';
import { nameOf } from '../../../core/grid/twins.js';
import { plannedPower, PRIOR_SD, type AskedPrecision, type SampleSpread } from '../../../core/power/planned-power.js';
import type { PlanQuery } from '../contract/requests.js';
import type { PlanResponse } from '../contract/sweeps.js';
import { spreadKey, SpreadRepository, type MetricSetting } from './spread.repository.js';

/** Settings listed, those that need the most samples first. */
const LISTED = 200;
const CONFIDENCE = 0.95;

type Power = NonNullable<PlanResponse['power']>;

interface PlannedSetting extends MetricSetting {
  readonly seeds: number;
}

interface SpreadSetting extends PlannedSetting {
  readonly spread: SampleSpread | null;
}

/** What a plan can show: precision and power before anything runs. */
@Injectable()
export class PowerService {
  constructor(private readonly spreads: SpreadRepository) {}

  /** Null where nobody asks for a precision, by the request or the spec. */
  async of(teamId: string, spec: SweepSpec, plan: SweepPlan, query: PlanQuery): Promise<Power | null> {
    const asked = askedOf(spec, query);
    if (asked === null) return null;
    const settings = settingsOf(plan, query.metric ?? spec.precision?.metric ?? null);
    const measured = await this.spreads.measured(teamId, [...new Set(settings.map(({ metric }) => metric))]);
    const spread = settings.map((setting) => ({
      ...setting,
      spread: spreadOf(measured.get(spreadKey(setting)), query.sd, setting.metric),
    }));
    // What needs the most samples is spread the widest; what nothing is known of comes last.
    spread.sort((one, other) => (other.spread?.sd ?? -1) - (one.spread?.sd ?? -1));
    return { ...asked, settings: spread.slice(0, LISTED).map((row) => rowOf(row, asked, plan.samples)), settingsInAll: spread.length };
  }
}

function rowOf({ line, steps, metric, seeds, spread }: SpreadSetting, asked: AskedPrecision, samples: number): Power['settings'][number] {
  const { data, architecture, space, samplerLabel: sampler, model } = line;
  const power = spread === null ? null : plannedPower(asked, spread, { samples, seeds });
  return { data, architecture, space, sampler, model: nameOf(model), steps, metric, seeds, samples: samples * seeds, power };
}

function askedOf({ precision }: SweepSpec, { halfWidth, effect }: PlanQuery): AskedPrecision | null {
  if (halfWidth !== undefined) return { halfWidth, confidence: CONFIDENCE, effect: effect ?? null };
  return precision === undefined ? null : { halfWidth: precision.halfWidth, confidence: precision.confidence, effect: null };
}

function settingsOf({ lines }: SweepPlan, metric: MetricName | null): PlannedSetting[] {
  return lines.flatMap((line) => {
    const metrics = metric === null ? line.metrics : line.metrics.filter((one) => one === metric);
    return line.points.flatMap(({ steps, seeds }) => metrics.map((one) => ({ line, steps, metric: one, seeds: seeds.size })));
  });
}

/** What was measured goes before what somebody says, and that before what is assumed. */
function spreadOf(measured: number | undefined, given: number | undefined, metric: MetricName): SampleSpread | null {
  if (measured !== undefined) return { sd: measured, source: 'measured' };
  if (given !== undefined) return { sd: given, source: 'given' };
  const assumed = PRIOR_SD[metric];
  return assumed === undefined ? null : { sd: assumed, source: 'assumed' };
}
