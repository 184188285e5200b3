import { describe, expect, it } from '@jest/globals';
import { killPlan, VICTIMS, type PlannedKill } from './kill-plan.js';

function take(seed: number, count: number): PlannedKill[] {
  const plan = killPlan(seed);
  return Array.from({ length: count }, () => plan.next().value);
}

describe('killPlan', () => {
  it('is a function of its seed', () => {
    expect(take(1, 50)).toEqual(take(1, 50));
    expect(take(1, 50)).not.toEqual(take(2, 50));
  });

  it('gives every victim the same share and never kills one twice in a row', () => {
    const kills = take(7, 20 * VICTIMS.length);
    for (const victim of VICTIMS) expect(kills.filter((kill) => kill.victim === victim)).toHaveLength(20);
    for (const [index, { victim }] of kills.entries()) expect(victim).not.toBe(kills[index + 1]?.victim);
  });
});
