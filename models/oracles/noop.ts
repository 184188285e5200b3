import { BATCH, GraphBuilder } from '../../core/onnx/index.js';

/** The graph of load tests: y = x. */
export function noopGraph(): GraphBuilder {
  const g = new GraphBuilder('noop');
  const x = g.input('x', 'float32', [BATCH, 1]);
  g.output('y', 'float32', [BATCH, 1], g.node('Identity', [x]));
  return g;
}
