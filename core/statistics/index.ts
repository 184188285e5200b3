export { decimalSum, decimalTerm } from './decimal-sum.js';
export { cheapestWithin, frontierShares, paretoFrontier, type Setting } from './frontier.js';
export { exactSum } from './exact-sum.js';
export { FAMILY_WISE_ERROR, holmGate, type CellCheck, type GateVerdict } from './holm-gate.js';
