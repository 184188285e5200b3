import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { inspectPackage } from '../../core/models/inspect-package.js';
import { runGraph } from '../testing/graph-session.js';
import { maskedM4 } from './masked-m4.js';

const HERE = import.meta.dirname;
const folder = mkdtempSync(path.join(tmpdir(), 'entroscope-example-'));

/** Why the Python example cannot run here, or null: it needs a Python with the onnx package, e.g. from requirements.txt. */
function noPython(): string | null {
  try {
    execFileSync('python3', ['-c', 'import onnx, numpy'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'there is no python3 with the packages of models/examples/requirements.txt';
  }
}
const missing = noPython();
if (missing !== null) process.stderr.write(`the Python example is not run (its committed output is checked instead): ${missing}.\n`);

afterAll(() => rmSync(folder, { recursive: true }));

async function expectAccepted(bytes: Uint8Array): Promise<void> {
  const found = inspectPackage([{ position: 0, role: 'step', bytes }], new Map(), {}, {});
  expect(found.problems).toEqual([]);
  expect(found.interface).toMatchObject({ vocabulary: 4, length: 32 });
  const { logits } = await runGraph(bytes, {
    tokens: { data: BigInt64Array.from({ length: 32 }, (_, i) => BigInt(i % 5)), shape: [1, 32] },
  });
  expect([...new Set(logits)]).toEqual([Math.fround(Math.log(1 / 4))]);
}

describe('the examples of docs/models.md', () => {
  it('in TypeScript meets the contract', () => expectAccepted(maskedM4()));

  it('in Python meets the contract, as committed', () => expectAccepted(readFileSync(path.join(HERE, 'masked-m4.onnx'))));

  it('in JAX meets the contract, as committed, and tells tokens apart', async () => {
    const bytes = readFileSync(path.join(HERE, 'masked-m4-jax.onnx'));
    const found = inspectPackage([{ position: 0, role: 'step', bytes }], new Map(), {}, {});
    expect(found).toMatchObject({ problems: [], interface: { vocabulary: 4, length: 32 } });
    const { logits } = await runGraph(bytes, { tokens: { data: Int32Array.from({ length: 96 }, (_, i) => i % 5), shape: [3, 32] } });
    expect(logits).toHaveLength(3 * 32 * 4);
    expect(new Set(logits).size).toBeGreaterThan(300);
  });

  (missing === null ? it : it.skip)('in Python meets the contract, as it runs here', async () => {
    cpSync(path.join(HERE, 'masked_m4.py'), path.join(folder, 'masked_m4.py'));
    execFileSync('python3', ['masked_m4.py'], { cwd: folder });
    await expectAccepted(readFileSync(path.join(folder, 'masked-m4.onnx')));
  });
});
