import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { requireDisk } from './dependencies.mjs';
import { LaunchError } from './launch-error.mjs';
import { withLock } from './lock.mjs';
import { cacheFolder, inRoot } from './paths.mjs';
import { step } from './progress.mjs';
import { runQuietly } from './run.mjs';

const execute = promisify(execFile);
const GO_MINIMUM = [1, 25];
const FREE_TO_BUILD = 4 * 2 ** 30;

/** The servers that are not on npm: built from pinned Go modules, each with a go.mod and go.sum of its own. */
export const TOOLS = {
  temporal: {
    binary: 'temporal',
    package: 'github.com/temporalio/cli/cmd/temporal',
    override: 'ENTROSCOPE_TEMPORAL_CLI',
    title: 'Temporal dev server',
    replacedBy: 'TEMPORAL_ADDRESS',
  },
  versitygw: {
    binary: 'versitygw',
    package: 'github.com/versity/versitygw/cmd/versitygw',
    override: 'ENTROSCOPE_VERSITYGW',
    title: 'S3 gateway',
    replacedBy: 'S3_ENDPOINT',
  },
};

async function isExecutable(file) {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function onPath(binary) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, binary);
    if (folder !== '' && (await isExecutable(file))) return file;
  }
  return null;
}

/** Where the build of the pinned source is kept: a changed go.mod or go.sum is another file. */
export async function cachedPath(name) {
  const hash = createHash('sha256').update(`${process.platform}/${process.arch}`);
  for (const file of ['go.mod', 'go.sum']) hash.update(await readFile(inRoot('infra', 'tools', name, file)));
  return path.join(cacheFolder(), 'tools', `${name}-${hash.digest('hex').slice(0, 16)}`);
}

async function requireGo(tool) {
  const wanted = `install Go ${GO_MINIMUM.join('.')} or newer, or put \`${tool.binary}\` on the PATH, or set ${tool.replacedBy} to a server of yours`;
  const version = await execute('go', ['env', 'GOVERSION'], { env: process.env }).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
  if (version === null) throw new LaunchError(`The ${tool.title} has to be built and there is no Go on the PATH: ${wanted}.`);
  const [major, minor] = version.replace(/^go/, '').split('.').map(Number);
  if (major > GO_MINIMUM[0] || (major === GO_MINIMUM[0] && minor >= GO_MINIMUM[1])) return;
  throw new LaunchError(`The ${tool.title} has to be built and ${version} is too old: ${wanted}.`);
}

async function build(name, tool, target) {
  await requireGo(tool);
  await mkdir(path.dirname(target), { recursive: true });
  await requireDisk(path.dirname(target), FREE_TO_BUILD);
  const unfinished = `${target}.${process.pid}`;
  try {
    await runQuietly('go', ['build', '-mod=readonly', '-trimpath', '-ldflags=-s -w', '-o', unfinished, tool.package], {
      cwd: inRoot('infra', 'tools', name),
      environment: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off' },
      failure: `Building the ${tool.title} failed; the Go module proxy has to be reachable, or put \`${tool.binary}\` on the PATH`,
    });
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/**
 * Path of the server `name`: the override variable, then the PATH, then the per-user cache, then a build into that cache.
 * Two concurrent callers build once.
 */
export async function ensureTool(name) {
  const tool = TOOLS[name];
  const override = process.env[tool.override];
  if (override) {
    if (await isExecutable(override)) return override;
    throw new LaunchError(`${tool.override} is ${override}, which is no executable file: correct it or unset it.`);
  }
  const found = await onPath(tool.binary);
  if (found !== null) return found;
  const cached = await cachedPath(name);
  if (existsSync(cached)) return cached;
  await step(`build ${tool.title} (once, minutes)`, (note) =>
    withLock(
      `${cached}.lock`,
      async () => {
        if (!existsSync(cached)) await build(name, tool, cached);
      },
      (pid) => note(`waiting for process ${pid}, which builds it`),
    ),
  );
  return cached;
}

/** Paths of the servers that have to run here, built when needed; null where an address of yours replaces one. */
export async function ensureTools(environment = process.env) {
  const needs = (name) => (environment[TOOLS[name].replacedBy] ? null : ensureTool(name));
  return { temporal: await needs('temporal'), versitygw: await needs('versitygw') };
}
