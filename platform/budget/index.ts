export { MS_PER_SECOND, refundBudget, reserveBudget, reserveMore } from './ledger.js';
