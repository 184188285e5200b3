import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import type { ModelDetailResponse, ModelPageQuery, ModelResponse } from '../contract/models.js';
import { pageOf, placeAfter } from '../http/cursor.js';
import { Problem } from '../problems/problem.js';
import { modelDetailView, modelView } from './model.view.js';
import { RegistryRepository, type ModelRow } from './registry.repository.js';

/** Registered models: list, read, tag. */
@Injectable()
export class ModelsService {
  constructor(private readonly registry: RegistryRepository) {}

  /** A page of models, newest first. */
  async list(
    principal: Principal,
    { cursor, limit, name, state, deleted }: ModelPageQuery,
  ): Promise<{ items: ModelResponse[]; next: string | null }> {
    const after = cursor === undefined ? null : placeAfter(cursor);
    const filter = { deleted, ...(name === undefined ? {} : { name }), ...(state === undefined ? {} : { state }) };
    const rows = await this.registry.list(principal.teamId, filter, after, limit + 1);
    const page = pageOf(rows, limit, (row) => [row.createdAt.getTime(), row.id]);
    return { items: page.rows.map(modelView), next: page.next };
  }

  /** One model. @throws Problem 404. */
  async get(principal: Principal, id: string): Promise<ModelDetailResponse> {
    return modelDetailView(await this.find(principal, id));
  }

  /**
   * Moves a tag to a version; the version that had it loses it.
   * @throws Problem 404; 409 when the model is built in or not ready.
   */
  async tag(principal: Principal, id: string, tag: string): Promise<ModelDetailResponse> {
    const model = await this.find(principal, id);
    if (model.teamId === null) throw new Problem('conflict', `${model.name} is built in; only a team's own models have tags`);
    if (model.state !== 'ready')
      throw new Problem('conflict', `version ${model.version} of ${model.name} is ${model.state}; only a ready version can be tagged`);
    await this.registry.tag(principal.teamId, model, tag);
    return this.get(principal, id);
  }

  /** Takes a tag off a version. @throws Problem 404 when it has no such tag. */
  async untag(principal: Principal, id: string, tag: string): Promise<ModelDetailResponse> {
    await this.find(principal, id);
    if (!(await this.registry.untag(principal.teamId, id, tag))) throw new Problem('not-found', `the model has no tag ${tag}`);
    return this.get(principal, id);
  }

  /**
   * Deletes a version: no new sweep can name it, and what was measured of it stays. Its number is not given again.
   * @throws Problem 404; 409 when it is built in or not yet checked.
   */
  async delete(principal: Principal, id: string): Promise<void> {
    const { teamId, name, version, state } = await this.find(principal, id);
    if (teamId === null) throw new Problem('conflict', `${name} is built in; only a team's own models can be deleted`);
    if (!(await this.registry.markDeleted(principal.teamId, id, new Date())))
      throw new Problem('conflict', `version ${version} of ${name} is ${state}; delete it when its check is over`);
  }

  /** Restores a deleted version with its tags; one that is there is answered as it is. @throws Problem 404. */
  async restore(principal: Principal, id: string): Promise<ModelDetailResponse> {
    if (!(await this.registry.unmarkDeleted(principal.teamId, id))) throw Problem.notFound('model', id);
    return this.get(principal, id);
  }

  private async find(principal: Principal, id: string): Promise<ModelRow> {
    const row = await this.registry.find(principal.teamId, id);
    if (row === null) throw Problem.notFound('model', id);
    return row;
  }
}
