import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Context } from '@temporalio/activity';
import { digestOf } from '../../core/cells/cell.js';
import type { GraphRole } from '../../core/inference/network.js';
import { datasetCardSchema, datasetShape } from '../../core/datasets/dataset.js';
import { isNative, type ContractProblem, type DataShape } from '../../core/models/contract/index.js';
import { graphKey, uploadKey, type UploadStore } from '../../platform/artifacts/index.js';
import type { Database } from '../../platform/database/index.js';
import type { Logger } from '../../platform/logging/index.js';
import type { ModelFile } from '../../prisma/generated/client.js';
import type { CheckModelInput, CheckModelOutput } from '../contract.js';
import { acceptModel, refuseModel } from './decide-model.js';
import type { PackageCheck, PackageChecker, PackageUnderCheck } from './package-checker.js';

/** What checking models needs. */
export interface CheckDependencies {
  readonly database: Database;
  readonly uploads: UploadStore;
  readonly checker: PackageChecker;
  readonly logger: Logger;
  /** Runtime class of this process, on which the trial run happens. */
  readonly runtimeClass: string;
  /** Folder for files under check. */
  readonly scratchFolder: string;
}

const HEARTBEAT_MS = 1000;

/** The activity that decides about an uploaded model; it runs on the queue of the model's device class, where its cells will run. */
export function createCheckActivities(dependencies: CheckDependencies) {
  return {
    /**
     * Checks an uploaded model and writes down what came of it. Repeating it is harmless: a decision is final.
     * @throws Error on faults of the infrastructure only.
     */
    async checkModel({ modelId }: CheckModelInput): Promise<CheckModelOutput> {
      const { database, logger } = dependencies;
      const model = await database.model.findUniqueOrThrow({
        where: { id: modelId },
        include: { files: { orderBy: { position: 'asc' } } },
      });
      if (model.state !== 'checking') return { state: model.state };
      await mkdir(dependencies.scratchFolder, { recursive: true });
      const folder = await mkdtemp(join(dependencies.scratchFolder, 'check-'));
      const context = Context.current();
      const heartbeat = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
      try {
        const card = model.card as Readonly<Record<string, unknown>>;
        const check = await checkFiles(
          dependencies,
          { id: modelId, teamId: model.teamId, files: model.files, card, folder },
          context.cancellationSignal,
        );
        const state = check.accepted ? await accept(dependencies, modelId, check) : await refuseModel(database, modelId, check.problems);
        logger.info({ modelId, state }, 'model checked');
        await Promise.all(model.files.map(({ position }) => dependencies.uploads.delete(uploadKey(modelId, position))));
        return { state };
      } finally {
        clearInterval(heartbeat);
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

interface Upload {
  readonly id: string;
  readonly teamId: string | null;
  readonly files: readonly ModelFile[];
  readonly card: Readonly<Record<string, unknown>>;
  readonly folder: string;
}

async function checkFiles({ database, uploads, checker }: CheckDependencies, upload: Upload, signal: AbortSignal): Promise<PackageCheck> {
  const problems: ContractProblem[] = [];
  const files: PackageUnderCheck['files'][number][] = [];
  for (const { position, path, role, bytes, sha256 } of upload.files) {
    // Named by number: the name that the user chose never becomes a path.
    const file = join(upload.folder, `${position}.onnx`);
    const found = await uploads.download(uploadKey(upload.id, position), file);
    if (found !== sha256) {
      problems.push({
        pointer: `/files/${position}/sha256`,
        detail: `the uploaded bytes have the SHA-256 ${found}, declared was ${sha256}: upload the file again`,
      });
    }
    files.push({ position, path, role: role as GraphRole | 'data', bytes, file });
  }
  if (problems.length > 0) return { accepted: false, problems };
  const datasets = await datasetShapes(database, upload.teamId);
  return checker.check({ files, card: upload.card, datasets, folder: upload.folder }, signal);
}

/** Shapes of the datasets that a team may name. */
async function datasetShapes(database: Database, teamId: string | null): Promise<Record<string, DataShape>> {
  const rows = await database.dataset.findMany({ where: { OR: [{ teamId: null }, { teamId }] } });
  return Object.fromEntries(rows.map(({ name, card }) => [name, datasetShape(name, datasetCardSchema.parse(card))]));
}

/** Stores the graphs under their digests, then the decision. */
async function accept(
  { database, uploads, runtimeClass }: CheckDependencies,
  modelId: string,
  check: Extract<PackageCheck, { accepted: true }>,
): Promise<CheckModelOutput['state']> {
  const graphs: Record<string, string> = {};
  for (const [role, file] of Object.entries(check.graphFiles)) {
    const digest = await sha256OfFile(file);
    await uploads.putFileIfAbsent(graphKey(digest), file, (await stat(file)).size);
    graphs[role] = digest;
  }
  const found = isNative(check.interface) ? null : check.interface;
  const digest = digestOf({ graphs, interface: check.interface, card: check.card });
  return acceptModel(database, modelId, {
    graphs,
    digest,
    card: check.card,
    interface: found,
    report: { ...check.report, interface: check.interface, runtimeClass },
  });
}

async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
