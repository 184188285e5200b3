import { SpanStatusCode, trace } from '@opentelemetry/api';
import type { AttemptOptions, CellExecutor, CellOutcome } from '../../../activities/index.js';
import { cellId, type CellSpec } from '../../../core/cells/cell.js';

/** Makes a span of every attempt at a cell. */
export class TracedExecutor implements CellExecutor {
  private readonly tracer = trace.getTracer('entroscope-cells');

  constructor(private readonly executor: CellExecutor) {}

  execute(spec: CellSpec, options: AttemptOptions): Promise<CellOutcome> {
    return this.tracer.startActiveSpan('cell', { attributes: attributesOf(spec, options) }, async (span) => {
      try {
        const outcome = await this.executor.execute(spec, options);
        if (outcome.kind === 'failed') {
          span.setAttribute('entroscope.cell.failure', outcome.failure.class);
          span.setStatus({ code: SpanStatusCode.ERROR, message: outcome.failure.message });
        }
        return outcome;
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR, message: String(error) });
        throw error;
      } finally {
        span.end();
      }
    });
  }
}

function attributesOf(spec: CellSpec, { alone }: AttemptOptions) {
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
