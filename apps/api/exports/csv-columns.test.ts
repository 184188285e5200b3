import { describe, expect, it } from '@jest/globals';
import type { CellResponse } from '../contract/responses.js';
import { CSV_COLUMNS, csvRow } from './csv-columns.js';

const cell: CellResponse = {
  id: 'a'.repeat(64),
  state: 'complete',
  data: 'm4',
  architecture: 'masked-diffusion',
  space: 'token',
  model: 'm4-masked@1',
  sampler: 'mdlm_ancestral',
  steps: 8,
  seed: 1,
  samples: 500,
  nfe: 7.9,
  liftsPerToken: 7.9,
  metrics: [{ metric: 'path_kl', value: 0.25, se: 0.01, n: 500, expected: null }],
  failure: null,
};

describe('the CSV export', () => {
  it('has one field for every column, under its column', () => {
    const row = Object.fromEntries(csvRow(cell).map((field, index) => [CSV_COLUMNS[index], field]));
    expect(csvRow(cell)).toHaveLength(CSV_COLUMNS.length);
    expect(row).toMatchObject({
      cell_id: cell.id,
      steps: 8,
      nfe: 7.9,
      path_kl: 0.25,
      path_kl_se: 0.01,
      path_kl_expected: null,
      nelbo: null,
      failure_class: null,
    });
  });

  it('names the failure of a failed cell', () => {
    const row = csvRow({ ...cell, state: 'failed', metrics: [], failure: { class: 'InvalidModelOutput', message: 'NaN' } });
    expect(row[CSV_COLUMNS.indexOf('failure_class')]).toBe('InvalidModelOutput');
  });
});
