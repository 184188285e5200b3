export { connectTemporalClient, connectTemporalWorker, TemporalUnreachable, type TemporalClient } from './connections.js';
export { SEARCH_ATTRIBUTE_KEYS } from './search-attributes.js';
