import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { filesBelow, fingerprint, whenChanged } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { inRoot, projectNode } from './paths.mjs';
import { step } from './progress.mjs';
import { projectEnvironment, runQuietly } from './run.mjs';

/** Folders whose TypeScript is compiled into dist/, which mirrors the source tree. */
export const COMPILED_FOLDERS = [
  'core',
  'platform',
  'workflows',
  'activities',
  'models',
  'prisma/generated',
  'infra/stack',
  'apps/api',
  'apps/worker',
  'apps/cli',
  'apps/client',
  'tests/benchmarks',
  'tests/simulations',
];
/** What a build besides the sources depends on. */
const TOOLCHAIN_FILES = ['.swcrc', 'package-lock.json', 'infra/launch/lib/build.mjs'];
const isSource = (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('.d.ts');

const nodeTool = (script, args, options) =>
  runQuietly(projectNode, [inRoot('node_modules', script), ...args], {
    environment: projectEnvironment(options.environment),
    failure: options.failure,
  });

/** Generates the database client into prisma/generated when the schema changed. */
async function generateDatabaseClient() {
  const digest = await fingerprint(['prisma/schema.prisma', 'package-lock.json']);
  return whenChanged({ name: 'prisma', output: 'prisma/generated/client.ts', digest }, () =>
    nodeTool('prisma/build/index.js', ['generate'], {
      // The generator does not use the schema engine, but would download it: any existing file keeps it from doing so.
      environment: { PRISMA_SCHEMA_ENGINE_BINARY: projectNode, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
      failure: 'prisma generate failed',
    }),
  );
}

async function removeStaleOutputs(sources) {
  const wanted = new Set(sources.map((file) => inRoot('dist', file.replace(/\.ts$/, '.js'))));
  for (const folder of COMPILED_FOLDERS) {
    const entries = await readdir(inRoot('dist', folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile() && !wanted.has(file.replace(/\.map$/, ''))) await rm(file);
    }
  }
}

async function compileSources() {
  const sources = (await Promise.all(COMPILED_FOLDERS.map((folder) => filesBelow(folder, isSource)))).flat();
  const digest = await fingerprint([...sources, ...TOOLCHAIN_FILES]);
  return whenChanged({ name: 'sources', output: 'dist/core', digest }, async () => {
    await nodeTool(
      '@swc/cli/bin/swc.js',
      [
        ...COMPILED_FOLDERS.filter((folder) => existsSync(inRoot(folder))),
        '--out-dir',
        'dist',
        '--ignore',
        '**/*.test.ts,**/*.d.ts',
        '--quiet',
      ],
      {
        failure: 'Compiling the sources failed',
      },
    );
    await removeStaleOutputs(sources);
  });
}

/** Bundles the workflows once for all workers, so that none starts webpack. */
async function bundleWorkflows() {
  if (!existsSync(inRoot('workflows/index.ts'))) return 'unchanged';
  const sources = (await Promise.all(['workflows', 'core'].map((folder) => filesBelow(folder, isSource)))).flat();
  const digest = await fingerprint([...sources, ...TOOLCHAIN_FILES, 'infra/launch/lib/bundle-workflows.mjs']);
  return whenChanged({ name: 'bundle', output: 'dist/workflow-bundle.js', digest }, () =>
    nodeTool('../infra/launch/lib/bundle-workflows.mjs', [], { failure: 'Bundling the workflows failed' }),
  );
}

async function buildDashboard() {
  if (!existsSync(inRoot('apps/web/vite.config.ts'))) return 'unchanged';
  const sources = (await Promise.all(['apps/web', 'apps/client'].map((folder) => filesBelow(folder)))).flat();
  const digest = await fingerprint([...sources, 'package-lock.json']);
  return whenChanged({ name: 'web', output: 'apps/web/dist/index.html', digest }, () =>
    nodeTool('vite/bin/vite.js', ['build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'], {
      failure: 'Building the dashboard failed',
    }),
  );
}

/**
 * Builds what changed: database client, server code, workflow bundle, dashboard. Safe to call from several processes at once.
 * @param {{dashboard?: boolean}} options `dashboard: false` leaves the pages out (tests that open no browser).
 */
export async function build({ dashboard = true } = {}) {
  await withLock(inRoot('dist', '.build.lock'), async () => {
    await step('generate database client', generateDatabaseClient);
    await step('compile', compileSources);
    await step('bundle workflows', bundleWorkflows);
    if (dashboard) await step('build dashboard', buildDashboard);
  });
}
