import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from './api-test-app.js';

describe('the dashboard', () => {
  let api: TestApi;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entroscope-dashboard-'));
    await mkdir(join(folder, 'dist', 'assets'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'dist', 'index.html'), '<title>dashboard</title>');
    await writeFile(join(folder, 'dist', 'assets', 'app-1a2b.js'), 'export {}');
    api = await startTestApi({ dashboardFolder: join(folder, 'dist') });
  });
  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true });
  });

  it.each(['/', '/index.html', '/sweeps/some-id', '/schedules'])('%s is the page, never cached', async (path) => {
    const { status, text, headers } = await api.send('GET', path);
    expect({ status, text, cache: headers['cache-control'] }).toEqual({ status: 200, text: '<title>dashboard</title>', cache: 'no-cache' });
    expect(headers['content-type']).toMatch(/^text\/html/);
  });

  it('assets are cached for ever', async () => {
    const { status, headers } = await api.send('GET', '/assets/app-1a2b.js');
    expect({ status, cache: headers['cache-control'] }).toEqual({ status: 200, cache: 'public, max-age=31536000, immutable' });
    expect(headers['content-type']).toMatch(/javascript/);
  });

  it('lets scripts come from itself only, and data too', async () => {
    const policy = String((await api.send('GET', '/')).headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it.each(['/v1/nothing', '/health/nothing', '/docs/nothing'])('%s is a problem, not the page', async (path) => {
    const { status, headers } = await api.send('GET', path);
    expect(status).toBe(404);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt'])('%s does not leave its folder', async (path) => {
    expect((await api.send('GET', path)).text).not.toContain('secret');
  });
});
