export { cellKey } from './block-table.js';
export { requirementsOf } from './claim-test.js';
export { CLAIMS, CLAIM_IDS, type ClaimId } from './essay.js';
export { CLAIM_TESTS, planHash } from './plan.js';
export type { Registration } from './registration.js';
export { claimsHtml, claimsMarkdown, effectWords, verdictWords } from './render.js';
export { claimsReport, type ClaimsReport, type ReportedTest, type WorldChecks } from './report.js';
export { seedBlocks, type SeedBlocks } from './seed-blocks.js';
export { TEMPLATES, type TemplateName } from './templates.js';
export {
  CLAIM_SCOPES,
  VERDICTS,
  VERDICT_DETAILS,
  type ClaimCell,
  type ClaimTrajectory,
  type Measured,
  type Requirement,
  type SeedBlock,
  type Verdict,
} from './vocabulary.js';
