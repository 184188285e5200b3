import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startEnergyCounter } from './rapl.js';

describe('startEnergyCounter', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'entroscope-rapl-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(name: string, microjoules: number): void {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, 'energy_uj'), `${microjoules}\n`);
    writeFileSync(path.join(folder, name, 'max_energy_range_uj'), '10000000\n');
  }

  it('adds up what the packages took, and not what is part of them', () => {
    write('intel-rapl:0', 1_000_000);
    write('intel-rapl:1', 2_000_000);
    write('intel-rapl:0:0', 0);
    const taken = startEnergyCounter(folder);
    write('intel-rapl:0', 1_500_000);
    write('intel-rapl:1', 4_000_000);
    write('intel-rapl:0:0', 9_000_000);
    expect(taken?.()).toBe(2.5);
  });

  it('goes on when a counter runs over', () => {
    write('intel-rapl:0', 9_000_000);
    const taken = startEnergyCounter(folder);
    write('intel-rapl:0', 1_000_000);
    expect(taken?.()).toBe(2);
  });

  it('is null where there are no counters', () => {
    expect(startEnergyCounter(folder)).toBeNull();
    expect(startEnergyCounter(path.join(folder, 'absent'))).toBeNull();
  });
});
