import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findEndpoint } from './connection.js';

describe('findEndpoint', () => {
  let folder: string;
  const unset = { url: null, apiKey: null };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entroscope-cli-'));
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function writeStackFile(text: string): void {
    mkdirSync(join(folder, '.entroscope'));
    writeFileSync(join(folder, '.entroscope', 'stack.json'), text);
  }

  it('takes the local stack of a folder above', () => {
    writeStackFile(JSON.stringify({ apiUrl: 'http://127.0.0.1:8080', apiKey: 'ent_local', docsUrl: 'http://127.0.0.1:8080/docs' }));
    expect(findEndpoint(unset, join(folder, 'a', 'b'))).toEqual({
      apiUrl: 'http://127.0.0.1:8080',
      apiKey: 'ent_local',
    });
  });

  it('prefers the environment, and never sends the local key to another server', () => {
    writeStackFile(JSON.stringify({ apiUrl: 'http://127.0.0.1:8080', apiKey: 'ent_local' }));
    expect(findEndpoint({ url: 'https://api.test', apiKey: 'ent_own' }, folder)).toEqual({
      apiUrl: 'https://api.test',
      apiKey: 'ent_own',
    });
    expect(() => findEndpoint({ url: 'https://api.test', apiKey: null }, folder)).toThrow(/ENTROSCOPE_API_KEY is not/);
  });

  it('says what to do where nothing is known or the file is broken', () => {
    expect(() => findEndpoint(unset, folder)).toThrow(/run `npm start`/);
    writeStackFile('{');
    expect(() => findEndpoint(unset, folder)).toThrow(/cannot be used/);
  });
});
