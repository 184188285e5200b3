export { decimalSum } from './decimal-sum.js';
export { exactSum } from './exact-sum.js';
export { FAMILY_WISE_ERROR, holmGate, type CellCheck, type GateVerdict } from './holm-gate.js';
