export { postWebhook, type WebhookAnswer, type WebhookMessage } from './post.js';
export { checkedAddresses, ForbiddenTarget } from './target.js';
