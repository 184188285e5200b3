import { BATCH, GraphBuilder } from '../../core/onnx/index.js';

const [LENGTH, VOCABULARY] = [32, 4];

/** The model of `masked_m4.py` in TypeScript: a masked-diffusion model of the exact world `m4` that gives every token the uniform law. */
export function maskedM4(): Uint8Array {
  const g = new GraphBuilder('uniform');
  const tokens = g.input('tokens', 'int64', [BATCH, LENGTH]);
  // Row V is what the model says of a masked token.
  const table = g.floats(new Array<number>((VOCABULARY + 1) * VOCABULARY).fill(Math.log(1 / VOCABULARY)), [VOCABULARY + 1, VOCABULARY]);
  g.output('logits', 'float32', [BATCH, LENGTH, VOCABULARY], g.node('Gather', [table, tokens], { axis: 0 }));
  return g.build({
    contract_version: '1',
    architecture: 'masked-diffusion',
    space: 'token',
    data: 'm4',
    license: 'CC0-1.0',
    training_data: 'none: the uniform law',
  });
}
