export { areaUnderCurve } from './area.js';
export { debtDoublings, integratedDebt, interestRate, splitDebt, type DebtSplit, type IntegratedDebt } from './debt.js';
export { efficiency, type Efficiency } from './efficiency.js';
export { costWithin, lowerEnvelope, type CostPoint } from './envelope.js';
export { latentSufficiency, type LatentSufficiency } from './latent-sufficiency.js';
export { stepsToPlateau, type Plateau, type PlateauPoint } from './plateau.js';
export { fitPowerLaw, fittedPlateau, type FittedPlateau, type PowerLaw } from './power-law.js';
export { redrawnEstimates, type MeasuredPoint } from './redraws.js';
export { COSTS, ERROR_METRICS, type Cost, type ErrorMetric } from './vocabulary.js';
