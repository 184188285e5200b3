import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtInModels } from '../../../models/index.js';
import { SessionCache } from './session-cache.js';

const LIMIT = 1000;

describe('SessionCache', () => {
  let folder: string;
  let files: readonly string[];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sessions-'));
    const graphs = builtInModels()
      .filter(({ data }) => data.world === 'm4')
      .flatMap((model) => model.graphs)
      .slice(0, 2);
    files = graphs.map((_, index) => path.join(folder, `${String(index)}.onnx`));
    await Promise.all(graphs.map(({ bytes }, index) => writeFile(files[index], bytes)));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const twoSessions = async (resident: number) => {
    const cache = new SessionCache('cpu', LIMIT, null, () => resident);
    return { cache, first: await cache.get('first', files[0]), second: await cache.get('second', files[1]) };
  };

  it('keeps sessions warm while there is memory', async () => {
    const { cache, first, second } = await twoSessions(LIMIT / 4);
    await cache.makeRoom(['first']);
    expect(await cache.get('first', files[0])).toBe(first);
    expect(await cache.get('second', files[1])).toBe(second);
    await cache.close();
  });

  it('releases what the next cell does not need once a quarter of the memory is taken', async () => {
    const { cache, first, second } = await twoSessions(LIMIT / 4 + 1);
    await cache.makeRoom(['first']);
    expect(await cache.get('first', files[0])).toBe(first);
    expect(await cache.get('second', files[1])).not.toBe(second);
    await cache.close();
  });
});
