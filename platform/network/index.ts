export { LOOPBACK, tryPort } from './ports.js';
