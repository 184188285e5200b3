/** Times of requests in milliseconds, sorted. */
export interface Latencies {
  readonly requests: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly failed: number;
}

/** One request; it rejects when the answer is not the expected one. */
export type Call = () => Promise<void>;

const MILLISECONDS = 1000;

/** Requests one after the other, each when the one before has answered; the first ones are not counted. */
export async function oneAtATime(call: Call, requests: number, warmUp = 5): Promise<Latencies> {
  for (let i = 0; i < warmUp; i++) await call();
  const times: number[] = [];
  for (let i = 0; i < requests; i++) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  return latencies(times, 0);
}

/**
 * Open loop: a request is sent at every tick whether or not earlier ones have answered, and its time counts from the tick at which it was
 * due. A server that falls behind shows a growing queue here, which a closed loop would hide.
 */
export async function openLoop(calls: readonly Call[], perSecond: number, seconds: number): Promise<Latencies> {
  const times: number[] = [];
  let failed = 0;
  const pending: Promise<void>[] = [];
  const start = performance.now();
  for (let i = 0; i < perSecond * seconds; i++) {
    const due = start + (i * MILLISECONDS) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const call = calls[i % calls.length];
    pending.push(
      call().then(
        () => void times.push(performance.now() - due),
        () => void (failed += 1),
      ),
    );
  }
  await Promise.all(pending);
  return latencies(times, failed);
}

function latencies(times: readonly number[], failed: number): Latencies {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { requests: sorted.length + failed, median: at(0.5), p95: at(0.95), p99: at(0.99), failed };
}
