import { provideServers } from './global-setup.mjs';

/** As global-setup.mjs, with the dashboard built. */
export default () => provideServers({ dashboard: true });
