export { EVENT_TYPES, recordSweepEvent, WEBHOOK_EVENT_TYPES, type EventType } from './record-event.js';
