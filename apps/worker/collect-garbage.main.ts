import { parseArgs } from 'node:util';
import { collectGarbage } from '../../activities/index.js';
import { S3ArtifactStore } from '../../platform/artifacts/index.js';
import { loadRetentionConfig } from '../../platform/config/index.js';
import { createPrismaClient } from '../../platform/database/index.js';

const HOUR_MS = 3_600_000;
const USAGE = `collect-garbage: reports artifacts that nothing refers to, and what has outlived its lifetime
  --delete              remove them; without it nothing is changed
  --min-age-hours N     leave younger objects alone (default 24)
`;

/** Prints the report as one line of JSON. @returns The exit code: 0 done, 2 wrong usage. */
async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: { delete: { type: 'boolean', default: false }, 'min-age-hours': { type: 'string', default: '24' } },
  });
  const hours = Number(values['min-age-hours']);
  if (!Number.isFinite(hours) || hours < 0) {
    process.stderr.write(`--min-age-hours must be a number of hours, 0 or more.\n${USAGE}`);
    return 2;
  }
  const config = loadRetentionConfig();
  const database = createPrismaClient(config.databaseUrl, { connections: 1 });
  const artifacts = new S3ArtifactStore(config.s3);
  try {
    const options = {
      lifetimesMs: config.lifetimesMs,
      restoreWindowMs: config.restoreWindowMs,
      minimumAgeMs: hours * HOUR_MS,
      remove: values.delete,
    };
    process.stdout.write(`${JSON.stringify(await collectGarbage(database, artifacts, options))}\n`);
    return 0;
  } finally {
    artifacts.close();
    await database.$disconnect();
  }
}

process.exitCode = await main(process.argv.slice(2));
