import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { IncompleteUpload, uploadKey } from '../../../platform/artifacts/index.js';
import type { Principal } from '../auth/principal.js';
import { UPLOAD_LIMITS, type ModelDetailResponse, type ModelInput, type ModelParts, type ModelUploadResponse } from '../contract/models.js';
import { Problem, type ProblemPart } from '../problems/problem.js';
import { UPLOADS, type ModelUploads } from '../services.js';
import { isUniqueViolation } from '../http/idempotency.js';
import { ModelChecks } from './model-checks.js';
import { ModelsService } from './models.service.js';
import { RegistryRepository, type ModelRow } from './registry.repository.js';

/** Tries to get the next version number when several uploads of one name start at once. */
const VERSION_ATTEMPTS = 5;

/** Uploads of new model versions: the bytes go from the client to the object store, never through the API. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly registry: RegistryRepository,
    private readonly models: ModelsService,
    private readonly checks: ModelChecks,
    @Inject(UPLOADS) private readonly uploads: ModelUploads,
  ) {}

  /**
   * Starts the upload of a new version.
   * @throws Problem 409 when the name is a built-in model's, or too many uploads of the team are open.
   */
  async create(principal: Principal, input: ModelInput): Promise<ModelUploadResponse> {
    const { teamId } = principal;
    if (await this.registry.isBuiltIn(teamId, input.name))
      throw new Problem('conflict', `a built-in model is named ${input.name}; choose another name`);
    await this.makeRoom(teamId);
    const id = uuidv7();
    const uploadIds = await Promise.all(input.files.map((_, position) => this.uploads.create(uploadKey(id, position))));
    await this.insert(teamId, id, input, uploadIds);
    const expiresAt = new Date(Date.now() + UPLOAD_LIMITS.linkSeconds * 1000).toISOString();
    const uploads = await Promise.all(
      input.files.map(async ({ path, bytes }, position) => ({
        path,
        parts: await this.presign(uploadKey(id, position), uploadIds[position], bytes),
      })),
    );
    return { model: await this.models.get(principal, id), partBytes: UPLOAD_LIMITS.partBytes, expiresAt, uploads };
  }

  /**
   * Puts the parts together and has the model checked. Repeating it is harmless.
   * @throws Problem 404; 409 when the upload was given up; 422 naming each file whose parts are not all there or that has another size.
   */
  async finalize(principal: Principal, id: string, { files }: ModelParts): Promise<ModelDetailResponse> {
    const model = await this.registry.find(principal.teamId, id);
    if (model === null || model.teamId === null) throw Problem.notFound('model', id);
    if (model.state !== 'uploading') return this.models.get(principal, id);
    const problems = [...unknownFiles(model, files), ...(await this.complete(model, files))];
    if (problems.length > 0) throw Problem.invalid(problems);
    await this.registry.leaveUpload(principal.teamId, id, { state: 'checking', finalizedAt: new Date() });
    await this.checks.start({ modelId: id, device: model.device });
    return this.models.get(principal, id);
  }

  private async complete(model: ModelRow, files: ModelParts['files']): Promise<ProblemPart[]> {
    const problems: ProblemPart[] = [];
    for (const { position, path, bytes, uploadId } of model.files) {
      const index = files.findIndex((file) => file.path === path);
      if (index < 0) {
        problems.push({ pointer: '/files', detail: `the parts of ${path} are missing` });
        continue;
      }
      const key = uploadKey(model.id, position);
      try {
        const size = await this.uploads.complete(key, uploadId, files[index].parts);
        if (size !== bytes)
          problems.push({
            pointer: `/files/${index}`,
            detail: `${path} was uploaded with ${size} bytes, declared were ${bytes}; start a new upload`,
          });
      } catch (error) {
        if (!(error instanceof IncompleteUpload)) throw error;
        problems.push({ pointer: `/files/${index}/parts`, detail: `${error.message} Put every part and give the ETag of each answer.` });
      }
    }
    return problems;
  }

  private async presign(key: string, uploadId: string, bytes: number): Promise<{ number: number; url: string }[]> {
    const count = Math.ceil(bytes / UPLOAD_LIMITS.partBytes);
    const numbers = Array.from({ length: count }, (_, i) => i + 1);
    return Promise.all(
      numbers.map(async (number) => ({ number, url: await this.uploads.presignPart(key, uploadId, number, UPLOAD_LIMITS.linkSeconds) })),
    );
  }

  private async insert(teamId: string, id: string, input: ModelInput, uploadIds: readonly string[]): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.registry.insert(teamId, id, input, uploadIds);
      } catch (error) {
        if (!isUniqueViolation(error) || attempt === VERSION_ATTEMPTS) throw error;
      }
    }
  }

  /** Gives up uploads that were left lying, and refuses when too many are open. */
  private async makeRoom(teamId: string): Promise<void> {
    const open = await this.registry.open(teamId);
    const before = Date.now() - UPLOAD_LIMITS.staleSeconds * 1000;
    const stale = open.filter(({ state, createdAt }) => state === 'uploading' && createdAt.getTime() < before);
    for (const model of stale) await this.giveUp(teamId, model);
    if (open.length - stale.length >= UPLOAD_LIMITS.openUploads) {
      throw new Problem('conflict', `${UPLOAD_LIMITS.openUploads} uploads of this team are open; finalize them first`);
    }
  }

  private async giveUp(teamId: string, model: ModelRow): Promise<void> {
    const problems = [{ pointer: '/files', detail: 'the upload was not finalized within a day; start a new one' }];
    if (!(await this.registry.leaveUpload(teamId, model.id, { state: 'refused', problems, checkedAt: new Date() }))) return;
    await Promise.all(model.files.map(({ position, uploadId }) => this.uploads.abort(uploadKey(model.id, position), uploadId)));
  }
}

function unknownFiles({ files }: ModelRow, given: ModelParts['files']): ProblemPart[] {
  const known = new Set(files.map(({ path }) => path));
  return given.flatMap(({ path }, index) =>
    known.has(path) ? [] : [{ pointer: `/files/${index}/path`, detail: `the model has no file ${path}` }],
  );
}
