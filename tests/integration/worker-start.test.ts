import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { freePort, LOOPBACK } from '../../infra/stack/ports.js';
import { createTestDatabase } from '../support/database.js';
import { processEnvironment } from '../support/environment.js';
import { claimTemporalNamespace } from '../support/stack.js';

const WORKER = path.resolve(import.meta.dirname, '..', '..', 'dist', 'apps', 'worker', 'main.js');

describe('a worker that cannot register', () => {
  it('ends with the reason, so that its supervisor can start it again', async () => {
    const database = await createTestDatabase();
    try {
      const away = `postgresql://nobody:none@${LOOPBACK}:${String(await freePort())}/none`;
      const environment = processEnvironment({ database, temporal: claimTemporalNamespace(), extra: { DATABASE_URL: away } });
      const worker = spawn(process.execPath, [WORKER, '--role', 'control'], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
      let written = '';
      worker.stderr.on('data', (text: Buffer) => (written += text.toString()));
      const [code] = (await once(worker, 'close')) as [number | null];
      expect(code).toBe(1);
      expect(written).toContain("Can't reach database server");
      expect(written).not.toContain('Cannot close connection');
    } finally {
      await database.drop();
    }
  });
});
