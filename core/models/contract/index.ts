export {
  CARD_LIMITS,
  CONTRACT_VERSIONS,
  metadataKey,
  modelCardSchema,
  NOISE_SCHEDULES,
  PARAMETERISATIONS,
  partialCardSchema,
  readCard,
  type ModelCard,
  type ModelCardInput,
  type Parameterisation,
  type PartialCard,
  type ReadCard,
} from './card.js';
export { checkPackage, type CheckedPackage } from './check-package.js';
export { dataShapeOf, type DataShape } from './data-shape.js';
export { graphContractSchema, isNative, modelInterfaceSchema, type GraphContract, type ModelInterface } from './interface.js';
export { hiddenShapeOf, layersOf, measuredOutputsOf } from './measured-outputs.js';
export { type ContractProblem } from './problem.js';
