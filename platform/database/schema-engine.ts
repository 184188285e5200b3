import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

export type SchemaEngine = bindings.SchemaEngine;

let instantiated: Promise<void> | undefined;

/**
 * Prisma's schema engine as WebAssembly. The native engine is a download at install time from outside the package registry; this
 * one comes with the packages and works offline. Its loader expects a bundler, so the module is wired to its bindings by hand.
 */
async function instantiate(): Promise<void> {
  const bindingsPath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(bindingsPath.replace(/\.js$/, '.wasm'));
  const imports = { './schema_engine_bg.js': { ...bindings, ...unreferencedTimers() } as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start !== 'function') throw new Error('The schema engine module has no start function; its package version does not fit.');
  (start as () => void)();
}

/** The engine leaves a timer of ten seconds behind (its wait for the advisory lock); it must not keep the process alive. */
function unreferencedTimers(): Record<string, unknown> {
  const isTimer = ([name]: [string, unknown]): boolean => name.startsWith('__wbg_setTimeout');
  const unreferenced = (callback: () => void, milliseconds: number): NodeJS.Timeout => setTimeout(callback, milliseconds).unref();
  return Object.fromEntries(
    Object.entries(bindings)
      .filter(isTimer)
      .map(([name]) => [name, unreferenced]),
  );
}

/**
 * Runs `work` with a schema engine on the database at `url`, and closes the engine's connections afterwards: it does not close
 * them itself, and an open one keeps the process alive and the database from being cloned.
 * @throws Error when the database cannot be reached.
 */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  instantiated ??= instantiate();
  await instantiated;
  // Without allowExitOnIdle the pool's idle timers outlive `end` by ten seconds and keep the process alive.
  const pool = new pg.Pool({ connectionString: url, allowExitOnIdle: true });
  const ignoreLog = (): void => undefined;
  try {
    const engine = await bindings.SchemaEngine.new(
      { datamodels: undefined },
      ignoreLog,
      bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool)),
    );
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}
