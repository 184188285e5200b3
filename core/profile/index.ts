export { profileChecks, type LineProfile } from './line-profile.js';
export { nelboLines, profileOf, type MeanState, type NelboLine, type NelboPoint } from './sweep-profile.js';
