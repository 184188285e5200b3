export { elementCode, elementTypeOf, type ElementType } from './element-type.js';
export { InvalidGraph, UncountableGraph } from './errors.js';
export { countFlops, type FlopCount } from './flops.js';
export { BATCH, GraphBuilder, OPSET, type NodeAttributes, type Shape, type Value } from './graph-builder.js';
export { readGraphInfo, type GraphInfo, type TensorInfo } from './graph-info.js';
export { GRAPH_LIMITS } from './read-model.js';
export { inlineExternalData } from './external-data.js';
export { flopsOf, INSPECTION_LIMITS, inspectGraph, type InspectedGraph } from './inspect.js';
export { ALLOWED_OPERATORS } from './operators.js';
