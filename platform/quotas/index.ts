export { readQuotas, lockQuotas, type QuotaDefaults, type Quotas } from './read-quotas.js';
export { refusalOf, type QuotaNeed, type QuotaRefusal } from './refusal.js';
