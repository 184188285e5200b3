import { describe, expect, it } from '@jest/globals';
import type { ImportInput } from '../contract/imports.js';
import { Problem } from '../problems/problem.js';
import { readPoints } from './read-points.js';

const WANDB = 'Name,State,num_steps,val/path_kl\nsweet-lake-1,finished,8,0.25\nsour-lake-2,finished,16,1.5e-1\n';
const input = (over: Partial<ImportInput> = {}): ImportInput => ({
  name: 'W&B',
  csv: WANDB,
  metric: 'path_kl',
  data: 'm4',
  columns: { value: 'val/path_kl', steps: 'num_steps' },
  ...over,
});
const NONE = { steps: null, nfe: null, lifts_per_token: null, flops: null, device_seconds: null };

function problemsOf(over: Partial<ImportInput>): readonly string[] {
  try {
    readPoints(input(over));
  } catch (error) {
    if (error instanceof Problem) return error.parts.map(({ pointer }) => pointer);
    throw error;
  }
  return [];
}

describe('readPoints', () => {
  it('reads an export of W&B, its runs as series', () => {
    expect(readPoints(input())).toEqual([
      { series: 'sweet-lake-1', data: 'm4', x: { ...NONE, steps: 8 }, y: 0.25, se: null },
      { series: 'sour-lake-2', data: 'm4', x: { ...NONE, steps: 16 }, y: 0.15, se: null },
    ]);
  });

  it('reads an export of MLflow, with worlds and errors in columns', () => {
    const csv = 'run_id,tags.mlflow.runName,params.world,params.nfe,metrics.kl,metrics.kl_se\n1,brave-cod,gmrf,4,2,0.5\n';
    const columns = { value: 'metrics.kl', se: 'metrics.kl_se', nfe: 'params.nfe', data: 'params.world', series: 'tags.mlflow.runName' };
    expect(readPoints(input({ csv, data: undefined, columns }))).toEqual([
      { series: 'brave-cod', data: 'gmrf', x: { ...NONE, nfe: 4 }, y: 2, se: 0.5 },
    ]);
  });

  it('knows worlds with other parameters by their proper names, and no more than twenty', () => {
    const columns = { value: 'kl', steps: 'k', data: 'world' };
    const fileOf = (worlds: readonly string[]): Partial<ImportInput> => ({
      csv: `world,k,kl\n${worlds.map((world) => `${world},4,1\n`).join('')}`,
      data: undefined,
      columns,
    });
    expect(readPoints(input(fileOf(['m4(forward=0.6;length=16)', 'm4']))).map(({ data }) => data)).toEqual([
      'm4(forward=0.6;length=16)',
      'm4',
    ]);
    expect(problemsOf(fileOf(['m4(length=16;forward=0.6)', 'm4', 'm4(forward=7)', 'kjv']))).toEqual(
      ['2', '4', '5'].map((line) => `/csv/${line}/world`),
    );
    const lengths = Array.from({ length: 21 }, (_, i) => `m4(length=${i + 4})`);
    expect(problemsOf(fileOf(lengths))).toEqual(['/csv/22/world']);
  });

  it('points at every field that is wrong, and takes nothing then', () => {
    const csv = 'Name,num_steps,val/path_kl\na,eight,0.25\nb,-1,NaN\nc,4\nd,4,0.5\n';
    expect(problemsOf({ csv })).toEqual(['/csv/2/num_steps', '/csv/3/num_steps', '/csv/3/val~1path_kl', '/csv/4', '/csv/4/val~1path_kl']);
    expect(problemsOf({ csv: 'Name,num_steps,val/path_kl\n"a,8,1' })).toEqual(['/csv/2']);
  });

  it('points at columns that the file does not have, and at what is not said', () => {
    expect(problemsOf({ columns: { value: 'kl', steps: 'num_steps' } })).toEqual(['/columns/value']);
    expect(problemsOf({ columns: { value: 'val/path_kl' } })).toEqual(['/columns']);
    expect(problemsOf({ data: undefined })).toEqual(['/data']);
    expect(problemsOf({ csv: 'num_steps,val/path_kl\n' })).toEqual(['/csv']);
    expect(problemsOf({ csv: `num_steps,val/path_kl\n${'1,1\n'.repeat(1001)}` })).toEqual(['/csv']);
    expect(problemsOf({ data: undefined, columns: { value: 'val/path_kl', steps: 'num_steps', data: 'State' } })).toEqual([
      '/csv/2/State',
      '/csv/3/State',
    ]);
  });
});
