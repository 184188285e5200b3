import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onFreePorts } from './ports.js';
import { startServers } from './servers.js';
import { lockState } from './state-lock.js';
import { type Service, Supervisor } from './supervisor.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entroscope-supervisor-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function service(name: string, script: string, ready: () => Promise<boolean> = () => Promise.resolve(true)): Service {
  return { name, command: process.execPath, args: ['-e', script], environment: {}, ready, readyMs: 20_000 };
}

const LIVES = 'setInterval(() => {}, 1000)';

describe('Supervisor', () => {
  it('stops what it started and starts nothing afterwards', async () => {
    const supervisor = new Supervisor(folder, () => undefined);
    await supervisor.start(service('lives', LIVES));
    expect(supervisor.pid('lives')).toBeGreaterThan(0);
    await supervisor.stop();
    expect(supervisor.pid('lives')).toBeUndefined();
    // A part that is still being prepared when the stack stops would otherwise keep the command from ending.
    await expect(supervisor.start(service('late', LIVES))).rejects.toThrow('late is not started, because the stack is stopping.');
  });

  it('shows the end of the log of a service that ends while starting', async () => {
    const supervisor = new Supervisor(folder, () => undefined);
    const broken = service('broken', 'console.error("no such table"); process.exit(3)', () => Promise.resolve(false));
    await expect(supervisor.start(broken)).rejects.toThrow(
      /^broken ended while starting; its log is .*broken\.log and ends with:\nno such table$/,
    );
    await supervisor.stop();
  });
});

describe('startServers', () => {
  it('fails only when no server is starting any more', async () => {
    const supervisor = new Supervisor(folder, () => undefined);
    const environment = { DATABASE_URL: 'postgresql://u:p@127.0.0.1:1/x', S3_ENDPOINT: 'http://127.0.0.1:1' };
    // The stand-in for the Temporal CLI ends at once; S3 without keys fails earlier, and must not hide that a server was starting.
    const options = { folder, tools: { temporal: '/bin/false', versitygw: null }, environment, ports: 'free' } as const;
    await expect(startServers(options, supervisor)).rejects.toThrow(/^temporal ended while starting/);
    expect(supervisor.pid('temporal')).toBeUndefined();
    await supervisor.stop();
  });
});

describe('onFreePorts', () => {
  it('starts a server again while a port of it is taken, and gives up on any other reason', async () => {
    const supervisor = new Supervisor(folder, () => undefined);
    const fails = (name: string, message: string) =>
      supervisor.start(service(name, `console.error(${JSON.stringify(message)}); process.exit(1)`, () => Promise.resolve(false)));
    let starts = 0;
    const second = onFreePorts(async () => {
      starts += 1;
      if (starts < 2) await fails('taken', 'listen tcp 127.0.0.1:36109: bind: address already in use');
      return starts;
    });
    await expect(second).resolves.toBe(2);
    const broken = onFreePorts(() => {
      starts += 1;
      return fails('broken', 'no such table');
    });
    await expect(broken).rejects.toThrow('no such table');
    expect(starts).toBe(3);
    await supervisor.stop();
  });
});

describe('lockState', () => {
  it('lets one stack run in a folder and says which process it is', () => {
    const unlock = lockState(folder);
    expect(() => lockState(folder)).toThrow(
      `Entroscope is already running in this folder (process ${String(process.pid)}): use it, or stop it with Ctrl-C or \`kill ${String(process.pid)}\`.`,
    );
    unlock();
    lockState(folder)();
  });
});
