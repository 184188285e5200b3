import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { requireDisk } from './dependencies.mjs';
import { cachedPath, ensureTool, ensureTools } from './tools.mjs';

const before = { ...process.env };
let folder;

/** An executable file that prints `text`. */
async function program(file, text = '') {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\necho ${text}\n`);
  await chmod(file, 0o755);
  return file;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'entroscope-machine-'));
});

afterEach(() => {
  process.env = { ...before };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A machine with these folders on the PATH and nothing in the user's cache. */
function machine(...onPath) {
  process.env = { ...before, PATH: onPath.join(path.delimiter), XDG_CACHE_HOME: path.join(folder, 'cache') };
  for (const name of ['ENTROSCOPE_TEMPORAL_CLI', 'ENTROSCOPE_VERSITYGW']) delete process.env[name];
}

describe('a machine with too little disk', () => {
  it('gets one sentence with what is free and what is needed', async () => {
    await expect(requireDisk(folder, 2 ** 60)).rejects.toThrow(
      /^Only [\d.]+ GiB are free in .*, and 1073741824\.0 GiB are needed: free some disk space and run the command again\.$/,
    );
    await expect(requireDisk(folder, 1)).resolves.toBeUndefined();
  });
});

describe('ensureTool', () => {
  it('says what to do where there is neither Go nor the server', async () => {
    machine(path.join(folder, 'nothing'));
    await expect(ensureTool('temporal')).rejects.toThrow(
      'The Temporal dev server has to be built and there is no Go on the PATH: install Go 1.25 or newer, or put `temporal` on the PATH, or set TEMPORAL_ADDRESS to a server of yours.',
    );
    await expect(ensureTool('versitygw')).rejects.toThrow('or put `versitygw` on the PATH, or set S3_ENDPOINT');
  });

  it('says that a Go is too old', async () => {
    await program(path.join(folder, 'old', 'go'), 'go1.24.9');
    machine(path.join(folder, 'old'));
    await expect(ensureTool('temporal')).rejects.toThrow('go1.24.9 is too old: install Go 1.25 or newer');
  });

  it('takes the server from the override, then the PATH, then the cache of the user', async () => {
    machine(path.join(folder, 'nothing'));
    const cached = await program(await cachedPath('temporal'));
    expect(await ensureTool('temporal')).toBe(cached);
    const onPath = await program(path.join(folder, 'bin', 'temporal'));
    machine(path.join(folder, 'bin'));
    expect(await ensureTool('temporal')).toBe(onPath);
    process.env.ENTROSCOPE_TEMPORAL_CLI = cached;
    expect(await ensureTool('temporal')).toBe(cached);
    process.env.ENTROSCOPE_TEMPORAL_CLI = path.join(folder, 'none');
    await expect(ensureTool('temporal')).rejects.toThrow('which is no executable file: correct it or unset it');
  });

  it('needs no server that an address replaces', async () => {
    machine(path.join(folder, 'nothing'));
    expect(await ensureTools({ TEMPORAL_ADDRESS: '127.0.0.1:7233', S3_ENDPOINT: 'http://127.0.0.1:7070' })).toEqual({
      temporal: null,
      versitygw: null,
    });
  });
});
