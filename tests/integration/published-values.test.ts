import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Schema } from '../../apps/client/index.js';
import type { Application } from '../support/application.js';
import { shareApplication } from '../support/shared-application.js';
import { endOfSweep, submitSweep } from '../support/sweeps.js';

const VECTORS = JSON.parse(readFileSync(path.join(import.meta.dirname, '../fixtures/science_vectors.json'), 'utf8')) as {
  readonly M4: { readonly H: number; readonly pathKL_iid: Readonly<Record<string, number>> };
  readonly DYCK2_depth3: { readonly count: Readonly<Record<string, number>> };
  readonly HMM3: { readonly H_mc: number; readonly H_se: number };
};

/** Sequence length of every published world of sequences. */
const L = 32;
/** Standard errors that a measured value may be off: 6e-7 a comparison, a family-wise error of 5e-5 over the table. */
const LIMIT = 5;

/** A value that a sweep must measure, in the unit of its metric, and the error of the published figure itself. */
interface Published {
  readonly data: string;
  readonly combination: 'ar' | 'masked';
  readonly steps: number | null;
  readonly metric: Schema<'Curves'>['y'];
  readonly value: number;
  readonly se: number;
}

const masked = (data: string, steps: number, metric: Published['metric'], value: number, se = 0): Published => {
  return { data, combination: 'masked', steps, metric, value, se };
};
const autoregressive = (data: string, bits: number, se = 0): Published => {
  return { data, combination: 'ar', steps: null, metric: 'nelbo', value: bits / L, se: se / L };
};

/** DYCK error rates are simulated with 2000 sequences, HMM3's path KL to .05 bits a sequence. */
const TABLE: readonly Published[] = [
  autoregressive('m4', VECTORS.M4.H),
  masked('m4', 4, 'path_kl', VECTORS.M4.pathKL_iid['4'] / L),
  masked('m4', 16, 'path_kl', VECTORS.M4.pathKL_iid['16'] / L),
  autoregressive('pair', 48),
  masked('pair', 4, 'path_kl', 48 / 4 / L),
  masked('pair', 16, 'path_kl', 48 / 16 / L),
  masked('pair', 4, 'sequence_error_rate', 0.9807),
  masked('pair', 16, 'sequence_error_rate', 0.5934),
  autoregressive('par', 31),
  masked('par', 4, 'sequence_error_rate', 0.4993),
  masked('par', 16, 'sequence_error_rate', 0.347),
  autoregressive('dyck', Math.log2(VECTORS.DYCK2_depth3.count[String(L)])),
  masked('dyck', 4, 'sequence_error_rate', 0.965, 0.005),
  masked('dyck', 16, 'sequence_error_rate', 0.537, 0.012),
  autoregressive('agree', 93),
  masked('agree', 4, 'sequence_error_rate', 0.875 / 4),
  masked('agree', 16, 'sequence_error_rate', 0.875 / 16),
  autoregressive('hmm3', VECTORS.HMM3.H_mc, VECTORS.HMM3.H_se),
  masked('hmm3', 4, 'path_kl', 2.56 / L, 0.05 / L),
  masked('hmm3', 16, 'path_kl', 0.56 / L, 0.05 / L),
];

describe('published values of the exact worlds, from graph to API', () => {
  let application: Application;
  let cells: readonly Schema<'Cell'>[];

  beforeAll(async () => {
    application = await shareApplication('published-values');
    const id = await submitSweep(application.client, {
      name: 'published values',
      axes: {
        data: [...new Set(TABLE.map(({ data }) => data))],
        architecture: ['autoregressive', 'masked-diffusion'],
        space: ['token'],
        steps: [4, 16],
        seed: [11],
      },
      samples: 500,
    });
    expect(await endOfSweep(application.client, id, 150_000)).toMatchObject({ state: 'completed', gate: { status: 'green' } });
    const { data } = await application.client.GET('/v1/sweeps/{id}/cells', { params: { path: { id }, query: { limit: 100 } } });
    cells = data?.items ?? [];
  }, 200_000);
  afterAll(() => application?.stop());

  it.each(TABLE.map((row) => ({ ...row, name: `${row.data} ${row.combination} K=${row.steps ?? 'none'} ${row.metric}` })))(
    '$name is $value',
    ({ data, combination, steps, metric, value, se }) => {
      const cell = cells.find((c) => c.data === data && c.model.startsWith(`${data}-${combination}@`) && c.steps === steps);
      const found = cell?.metrics.find((m) => m.metric === metric);
      if (found === undefined) throw new Error(`${metric} was not measured on ${data}`);
      // Rounding of the published figures and of float32 networks.
      expect(Math.abs(found.value - value)).toBeLessThan(LIMIT * Math.hypot(found.se, se) + 1e-4);
    },
  );

  it('leave no sequence of an autoregressive oracle outside its language', () => {
    for (const data of ['pair', 'par', 'dyck', 'agree']) {
      const cell = cells.find((c) => c.model === `${data}-ar@1`);
      expect(cell?.metrics.find((m) => m.metric === 'sequence_error_rate')).toMatchObject({ value: 0, expected: 0 });
    }
  });
});
