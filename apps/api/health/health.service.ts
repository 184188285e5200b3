import { Inject, Injectable } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { HealthResponse } from '../contract/health.js';
import { DatabaseProbe } from '../installation/database-probe.js';
import { ARTIFACTS, TEMPORAL, type ArtifactLinks } from '../services.js';

/** A server that has not answered by then counts as not ready. */
const TIMEOUT_MS = 3_000;

/** Whether the servers behind the API answer. */
@Injectable()
export class HealthService {
  private readonly probes: Readonly<Record<string, () => Promise<unknown>>>;

  constructor(database: DatabaseProbe, @Inject(TEMPORAL) temporal: Client, @Inject(ARTIFACTS) artifacts: ArtifactLinks) {
    this.probes = {
      postgres: () => database.ask(),
      temporal: () => temporal.connection.workflowService.getSystemInfo({}),
      s3: () => artifacts.ensureBucket(),
    };
  }

  /** The process runs. */
  live(): HealthResponse {
    return { status: 'ok', checks: {} };
  }

  /** Asks every server at once. Why one failed is in the log of that server, not here: this answer is public. */
  async ready(): Promise<HealthResponse> {
    const checks = await Promise.all(Object.entries(this.probes).map(async ([name, probe]) => [name, await outcomeOf(probe)] as const));
    const ok = checks.every(([, check]) => check.status === 'ok');
    return { status: ok ? 'ok' : 'unavailable', checks: Object.fromEntries(checks) };
  }
}

async function outcomeOf(probe: () => Promise<unknown>): Promise<HealthResponse['checks'][string]> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), TIMEOUT_MS);
  });
  try {
    await Promise.race([probe(), timeout]);
    return { status: 'ok', detail: null };
  } catch (error) {
    const slow = error instanceof Error && error.message === 'timeout';
    return { status: 'failed', detail: slow ? `no answer within ${TIMEOUT_MS / 1000} s` : 'not reachable' };
  } finally {
    clearTimeout(timer);
  }
}
