import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withSchemaEngine } from './schema-engine.js';

/**
 * Applies every migration of `folder` that the database does not have yet, and records them in `_prisma_migrations`.
 * @param url PostgreSQL connection string of an existing database.
 * @param folder Migrations folder; `prisma/migrations` of this project by default.
 * @returns Names of the migrations applied now, oldest first.
 * @throws Error when the database cannot be reached or a migration fails.
 */
export async function applyMigrations(url: string, folder: string = migrationsFolder()): Promise<readonly string[]> {
  const migrationsList = await readMigrations(folder);
  return withSchemaEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: { externalTables: [], externalEnums: [] } });
    return appliedMigrationNames;
  });
}

/**
 * The SQL that builds `schema` (a Prisma schema's text) from an empty database; how the first migration was written.
 * @param url Any reachable database; it is not changed.
 */
export async function initialMigrationSql(url: string, schema: string): Promise<string> {
  return withSchemaEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    if (stdout === null) throw new Error('The schema engine wrote no SQL.');
    return stdout;
  });
}

/** The nearest `prisma/migrations` above this file: the same folder from the sources and from a build in `dist/`. */
function migrationsFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'prisma', 'migrations');
    if (existsSync(candidate)) return candidate;
  }
  throw new Error('No prisma/migrations folder stands above the program; keep it beside dist/.');
}

async function readMigrations(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  );
  const lockfile = { path: 'migration_lock.toml', content: await readFile(join(folder, 'migration_lock.toml'), 'utf8') };
  return { baseDir: folder, lockfile, shadowDbInitScript: '', migrationDirectories };
}
