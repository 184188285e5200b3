import { SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import type { AttemptOptions, CellExecutor, CellOutcome, GroupOutcome } from '../../../activities/index.js';
import { cellId, type CellSpec } from '../../../core/cells/cell.js';

/** Makes a span of every attempt at a cell. */
export class TracedExecutor implements CellExecutor {
  private readonly tracer = trace.getTracer('entroscope-cells');

  constructor(private readonly executor: CellExecutor) {}

  execute(spec: CellSpec, options: AttemptOptions): Promise<CellOutcome> {
    return this.tracer.startActiveSpan('cell', { attributes: attributesOf(spec, options) }, async (span) => {
      try {
        const outcome = await this.executor.execute(spec, options);
        tellOutcome(span, outcome);
        return outcome;
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR, message: String(error) });
        throw error;
      } finally {
        span.end();
      }
    });
  }

  /** The spans of a group's cells follow each other as the cells did. */
  async executeGroup(specs: readonly CellSpec[], options: Pick<AttemptOptions, 'signal' | 'onOutput'>): Promise<GroupOutcome> {
    let time = Date.now();
    const group = await this.executor.executeGroup(specs, options);
    for (const [index, { outcome, deviceMs }] of group.outcomes.entries()) {
      const span = this.tracer.startSpan('cell', { startTime: time, attributes: attributesOf(specs[index], { alone: false }) });
      tellOutcome(span, outcome);
      time += deviceMs;
      span.end(time);
    }
    return group;
  }
}

function tellOutcome(span: Span, outcome: CellOutcome): void {
  if (outcome.kind === 'complete') return;
  span.setAttribute('entroscope.cell.failure', outcome.failure.class);
  span.setStatus({ code: SpanStatusCode.ERROR, message: outcome.failure.message });
}

function attributesOf(spec: CellSpec, { alone }: Pick<AttemptOptions, 'alone'>) {
  return {
    'entroscope.cell.id': cellId(spec),
    'entroscope.cell.data': spec.data.world,
    'entroscope.cell.architecture': spec.architecture,
    'entroscope.cell.space': spec.space,
    'entroscope.cell.sampler': spec.sampler.name,
    'entroscope.cell.seed': spec.seed,
    'entroscope.cell.samples': spec.samples,
    'entroscope.cell.alone': alone,
    ...(spec.steps === null ? {} : { 'entroscope.cell.steps': spec.steps }),
  };
}
