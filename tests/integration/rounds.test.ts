import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Schema } from '../../apps/client/index.js';
import type { Application } from '../support/application.js';
import { shareApplication } from '../support/shared-application.js';
import { endOfSweep, readSweep, submitSweep } from '../support/sweeps.js';

const GRID = { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'] } satisfies Partial<Schema<'SweepSpec'>['axes']>;

/** Nine points, whose path KL falls with the steps. */
const HALVING: Schema<'SweepSpec'> = {
  name: 'halving',
  axes: { ...GRID, steps: [1, 2, 3, 4, 6, 8, 12, 16, 24], seed: [11, 12] },
  samples: 90,
  halving: { metric: 'path_kl', eta: 3, rungs: 3 },
};

/** Two points; the path KL at one step varies far more from seed to seed than that at 32. */
const PRECISION: Schema<'SweepSpec'> = {
  name: 'precision',
  axes: { ...GRID, steps: [1, 32], seed: [21, 22, 23] },
  samples: 60,
  precision: { metric: 'path_kl', halfWidth: 0.03, maxSeeds: 9, batch: 3 },
};

describe('sweeps in rounds', () => {
  let application: Application;
  let database: pg.Pool;

  beforeAll(async () => {
    application = await shareApplication('rounds-tests');
    database = new pg.Pool({ connectionString: application.database.url, max: 1 });
  });
  afterAll(async () => {
    await database?.end();
    await application?.stop();
  });

  async function rounds(id: string): Promise<Schema<'Rounds'>> {
    const { data, error } = await application.client.GET('/v1/sweeps/{id}/rounds', { params: { path: { id }, query: { limit: 100 } } });
    if (data === undefined) throw new Error(JSON.stringify(error));
    return data;
  }

  /** Attempts at the cells of a sweep, and how many cells have one. */
  async function attempts(id: string): Promise<{ cells: number; attempts: number }> {
    const { rows } = await database.query<{ cells: number; attempts: number }>(
      `select count(distinct cell_id)::int as cells, count(*)::int as attempts from cell_attempts where sweep_id = $1`,
      [id],
    );
    return rows[0];
  }

  it('halves: the best third goes on with three times the samples, to the samples of the spec', async () => {
    const { data: plan } = await application.client.POST('/v1/sweeps/plan', { body: HALVING });
    const rungs = [
      { samples: 10, points: 9, cells: 18 },
      { samples: 30, points: 3, cells: 6 },
      { samples: 90, points: 1, cells: 2 },
    ];
    expect(plan).toMatchObject({ cells: 18, cellsAtMost: 26, points: 9, rungs });

    const id = await submitSweep(application.client, HALVING);
    const sweep = await endOfSweep(application.client, id);
    expect(sweep).toMatchObject({ state: 'completed', cells: { total: 26, complete: 26 } });
    expect(sweep.amendments.map(({ kind, cells }) => [kind, cells])).toEqual([
      ['registered', null],
      ['round', 6],
      ['round', 2],
      ['round', 0],
    ]);
    expect(await attempts(id)).toEqual({ cells: 26, attempts: 26 });

    const { rule, finished, items, ...told } = await rounds(id);
    expect(rule).toEqual({ method: 'halving', metric: 'path_kl', direction: 'minimise', eta: 3, samples: [10, 30, 90] });
    expect(finished).toBe(true);
    expect(told.rounds).toMatchObject([
      { round: 0, points: 9, goOn: 3, cells: 6 },
      { round: 1, points: 3, goOn: 1, cells: 2 },
      { round: 2, points: 1, goOn: 0, cells: 0 },
    ]);
    expect(items.map(({ steps, round, outcome, samples }) => [steps, round, outcome, samples])).toEqual([
      [24, 2, 'finished', 90],
      [16, 1, 'dropped', 30],
      [12, 1, 'dropped', 30],
      ...[8, 6, 4, 3, 2, 1].map((steps) => [steps, 0, 'dropped', 10]),
    ]);

    const { data: curves } = await application.client.GET('/v1/sweeps/{id}/curves', {
      params: { path: { id }, query: { x: 'steps', y: 'path_kl' } },
    });
    const points = curves?.series.flatMap((series) => series.points) ?? [];
    expect(points.map(({ steps, n }) => [steps, n])).toEqual([
      ...[1, 2, 3, 4, 6, 8].map((steps) => [steps, 20]),
      ...[12, 16].map((steps) => [steps, 60]),
      [24, 180],
    ]);
    const extension = { params: { path: { id } }, body: { axes: { steps: [32] } } };
    expect((await application.client.POST('/v1/sweeps/{id}/extend', extension)).response.status).toBe(409);
  });

  it('adds seeds where the interval is wider than asked for, up to the cap', async () => {
    const { data: plan } = await application.client.POST('/v1/sweeps/plan', { body: PRECISION });
    expect(plan).toMatchObject({ cells: 6, cellsAtMost: 18 });

    const id = await submitSweep(application.client, PRECISION);
    const sweep = await endOfSweep(application.client, id);
    const { rule, finished, items } = await rounds(id);
    expect(rule).toMatchObject({ method: 'precision', metric: 'path_kl', halfWidth: 0.03, confidence: 0.95, maxSeeds: 9, batch: 3 });
    expect(finished).toBe(true);
    const ends = new Map(items.map((point) => [point.steps, point]));
    const [wide, narrow] = [ends.get(1), ends.get(32)];
    expect(narrow).toMatchObject({ outcome: 'precise', seeds: 3, round: 0 });
    expect(narrow?.halfWidth).toBeLessThanOrEqual(0.03);
    expect(wide?.seeds).toBeGreaterThan(3);
    expect(['precise', 'capped']).toContain(wide?.outcome);
    expect(sweep).toMatchObject({ state: 'completed', cells: { total: 3 + (wide?.seeds ?? 0) } });
    expect(await attempts(id)).toEqual({ cells: sweep.cells.total, attempts: sweep.cells.total });

    const { rows } = await database.query<{ seeds: number[]; registered: number }>(
      `select array_agg(sc.seed order by sc.seed) as seeds, (count(*) filter (where sc.amendment = 0))::int as registered
       from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id where sc.sweep_id = $1 and c.steps = 1`,
      [id],
    );
    expect(rows[0].registered).toBe(3);
    expect(rows[0].seeds).toEqual(Array.from({ length: wide?.seeds ?? 0 }, (_, i) => 21 + i));
  });

  it('is refused where the rules make no sense', async () => {
    const pointers = async (spec: Schema<'SweepSpec'>): Promise<string[] | undefined> =>
      (await application.client.POST('/v1/sweeps/plan', { body: spec })).error?.errors?.map(({ pointer }) => pointer);
    expect(await pointers({ ...HALVING, samples: 2 })).toEqual(['/halving/rungs']);
    expect(await pointers({ ...HALVING, halving: { metric: 'class_kl', rungs: 2 } })).toEqual(['/halving/metric']);
    expect(await pointers({ ...PRECISION, halving: { metric: 'path_kl', rungs: 2 } })).toEqual(['/precision']);
    expect(await pointers({ ...PRECISION, precision: { metric: 'path_kl', halfWidth: 1, maxSeeds: 2 } })).toEqual(['/precision/maxSeeds']);
    const id = await submitSweep(application.client, { ...HALVING, name: 'reused' });
    expect(await endOfSweep(application.client, id)).toMatchObject({ state: 'completed', cells: { total: 26, complete: 26 } });
    expect(await attempts(id)).toEqual({ cells: 0, attempts: 0 });
    expect((await readSweep(application.client, id)).cells.reused).toBe(26);
  });
});
