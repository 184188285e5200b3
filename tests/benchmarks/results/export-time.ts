import { readFile } from 'node:fs/promises';

/** How an export went. */
export interface ExportTime {
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  /**
   * Resident memory of the API process, MiB: before, the most seen up to a quarter of the time, and the most in all. Memory that does not
   * grow with the sweep has the last two alike. Null where the system does not tell.
   */
  readonly memory: { readonly before: number; readonly quarter: number; readonly most: number } | null;
}

const MILLISECONDS = 1000;
const SAMPLE_MS = 250;
const LINE_FEED = 10;

/** Reads an export to its end as fast as it comes, counting lines, with the memory of the API's process beside it. */
export async function measureExport(url: string, apiKey: string, apiPid: number | undefined): Promise<ExportTime> {
  const before = await residentMib(apiPid);
  const seen: number[] = [];
  const sampler = setInterval(() => {
    void residentMib(apiPid).then((now) => {
      if (now !== null) seen.push(now);
    });
  }, SAMPLE_MS);
  const start = performance.now();
  try {
    const response = await fetch(url, { headers: { authorization: `Bearer ${apiKey}` } });
    if (!response.ok || response.body === null) throw new Error(`the export answered ${String(response.status)}`);
    let rows = -1;
    let bytes = 0;
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) rows += 1;
    }
    const seconds = (performance.now() - start) / MILLISECONDS;
    const memory = before === null ? null : { before, quarter: most(before, seen.slice(0, seen.length / 4)), most: most(before, seen) };
    return { rows, bytes, seconds, rowsPerSecond: rows / seconds, memory };
  } finally {
    clearInterval(sampler);
  }
}

function most(before: number, seen: readonly number[]): number {
  return seen.reduce((largest, now) => Math.max(largest, now), before);
}

async function residentMib(pid: number | undefined): Promise<number | null> {
  if (pid === undefined || process.platform !== 'linux') return null;
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
  const match = /^VmRSS:\s+(\d+) kB$/m.exec(status);
  return match === null ? null : Number(match[1]) / 1024;
}
