import { describe, expect, it } from '@jest/globals';
import type { PageCell } from '../../activities/contract.js';
import { BatchPlanner } from './batch-planner.js';

function cells(count: number, group = 'g', steps = 1): PageCell[] {
  return Array.from({ length: count }, (_, position) => ({ position, group, steps }));
}

const targets = { longestMs: 1000, shortestMs: 100, cells: 250 };

describe('BatchPlanner', () => {
  it('probes with small batches while costs are unknown', () => {
    const planner = new BatchPlanner({}, targets);
    planner.add(cells(100));
    expect(planner.next(4)).toHaveLength(4);
    expect(planner.queued).toBe(96);
  });

  it('cuts batches to the longest wanted duration', () => {
    const planner = new BatchPlanner({ 'g/1': 50 }, targets);
    planner.add(cells(10_000));
    expect(planner.next(2)).toHaveLength(20);
  });

  it('cuts ever smaller batches towards the end', () => {
    const planner = new BatchPlanner({ 'g/1': 100 }, targets);
    planner.add(cells(40));
    const sizes: number[] = [];
    for (let batch = planner.next(2); batch.length > 0; batch = planner.next(2)) sizes.push(batch.length);
    expect(sizes[0]).toBe(10);
    expect(sizes.at(-1)).toBe(1);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(40);
  });

  it('keeps cheap cells together to the end, where an activity costs more than they do', () => {
    const planner = new BatchPlanner({ 'g/1': 1 }, targets);
    planner.add(cells(100));
    expect(planner.next(8)).toHaveLength(100);
  });

  it('never makes a batch larger than the limit of cells', () => {
    const planner = new BatchPlanner({ 'g/1': 0 }, targets);
    planner.add(cells(1000));
    expect(planner.next(2)).toHaveLength(250);
  });

  it('scales an unmeasured step count from its group', () => {
    const planner = new BatchPlanner({}, targets);
    planner.add(cells(1, 'g', 2));
    planner.next(1);
    planner.report([[0, 200]], []);
    planner.add(cells(100, 'g', 4));
    // 100 ms a step: 400 ms a cell, so two fit into a second.
    expect(planner.next(2)).toHaveLength(2);
  });

  it('queues returned cells again and hands over what it has learnt', () => {
    const planner = new BatchPlanner({}, targets);
    planner.add(cells(3));
    planner.next(1);
    planner.report([[0, 40]], [1, 2]);
    expect(planner.queued).toBe(2);
    expect(planner.costTable()).toEqual({ 'g/1': 40, g: 40 });
    expect(planner.costTable(1)).toEqual({ g: 40 });
  });

  it('always takes at least one cell, however long it is', () => {
    const planner = new BatchPlanner({ 'g/1': 60_000 }, targets);
    planner.add(cells(2));
    expect(planner.next(2)).toHaveLength(1);
  });
});
