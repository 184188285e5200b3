import { exposeOutputs } from '../../core/onnx/index.js';
import { referenceFile } from '../../models/reference/packages.js';

/**
 * Reference models of text whose graphs show what they keep inside. Their files stay as they are: outputs are added in memory, the residual
 * stream after each block by the names that the exporter gave it.
 */
export const EXPOSED = {
  masked: () => exposeOutputs(referenceFile('kjv-masked-s1', 'step.onnx'), { hidden: 'add_8' }),
  autoregressive: () =>
    exposeOutputs(referenceFile('kjv-autoregressive-s1', 'step.onnx'), {
      hidden: 'add_13',
      layers: ['add_7', 'add_9', 'add_11', 'add_13'],
    }),
  embedding: () => exposeOutputs(referenceFile('kjv-embedding-s1', 'step.onnx'), { hidden: 'add_10' }),
} as const;
