/** A place in a trace: the span that caused what comes next. */
export interface TraceParent {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** 16 hexadecimal digits. */
  readonly spanId: string;
  /** Two hexadecimal digits; the lowest bit says that the trace is recorded. */
  readonly flags: string;
}

const FORMAT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Reads a W3C `traceparent`; null when it is not one of version 00. */
export function parseTraceParent(text: string): TraceParent | null {
  const [, traceId, spanId, flags] = FORMAT.exec(text) ?? [];
  return traceId === undefined || spanId === undefined || flags === undefined ? null : { traceId, spanId, flags };
}

/** Writes a W3C `traceparent`. */
export function formatTraceParent({ traceId, spanId, flags }: TraceParent): string {
  return `00-${traceId}-${spanId}-${flags}`;
}

/** Whether the trace is recorded. */
export function isRecorded({ flags }: TraceParent): boolean {
  return (parseInt(flags, 16) & 1) === 1;
}

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/**
 * Span id of an update that a run of a workflow handles: 64-bit FNV-1a over the ids of both. The same at every replay, and different for
 * an update that a later run is asked again.
 */
export function spanIdOfUpdate(runId: string, updateId: string): string {
  let hash = FNV_OFFSET;
  for (const character of `${runId}/${updateId}`) hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * FNV_PRIME);
  return hash.toString(16).padStart(16, '0');
}

/**
 * Span id of a run of a workflow: the last 16 digits of the run's id. It is the same at every replay and on every worker, and takes nothing
 * from the workflow's random numbers, so that a run goes on alike with and without tracing.
 */
export function spanIdOfRun(runId: string): string {
  return runId.replaceAll('-', '').slice(-16);
}
