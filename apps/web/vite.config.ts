import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `vite dev` finds a running API; a production build is served by the API itself. */
const DEVELOPMENT_API = 'http://127.0.0.1:8080';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/v1': DEVELOPMENT_API, '/docs': DEVELOPMENT_API } },
  build: {
    outDir: 'dist',
    // The chart library alone is 1.5 MB; it is a lazy chunk of its own and loads only with a sweep's page.
    chunkSizeWarningLimit: 1600,
  },
});
