import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { ArtifactKind } from '../../../core/grid/vocabulary.js';
import { ArtifactNotFound, type ByteRange } from '../../../platform/artifacts/index.js';
import type { Principal } from '../auth/principal.js';
import { Problem } from '../problems/problem.js';
import { ARTIFACTS, type ArtifactLinks } from '../services.js';
import { ArtifactsRepository, type ArtifactRow } from './artifacts.repository.js';

/** A file of a cell, before its bytes are asked for. */
export interface ArtifactFile extends ArtifactRow {
  /** SHA-256 of its bytes. */
  readonly digest: string;
  /** Name to save it under. */
  readonly name: string;
}

/** Files of cells, handed through from the store. */
@Injectable()
export class ArtifactsService {
  constructor(
    private readonly artifacts: ArtifactsRepository,
    @Inject(ARTIFACTS) private readonly store: ArtifactLinks,
  ) {}

  /** @throws Problem 404. */
  async artifact({ teamId }: Principal, cellId: string, kind: ArtifactKind): Promise<ArtifactFile> {
    const row = await this.artifacts.artifact(teamId, cellId, kind);
    if (row === null) throw new Problem('not-found', `no cell ${cellId} has the file ${kind}`);
    return fileOf(row, `${cellId.slice(0, 12)}-${kind}`);
  }

  /** @param attempt Counted from 1. @throws Problem 404. */
  async log({ teamId }: Principal, cellId: string, attempt: number): Promise<ArtifactFile> {
    const row = await this.artifacts.log(teamId, cellId, attempt);
    if (row === null) throw new Problem('not-found', `no cell ${cellId} has a log of attempt ${attempt}`);
    return fileOf(row, `${cellId.slice(0, 12)}-attempt-${attempt}`);
  }

  /** The bytes of a file, read as the client takes them. @throws Problem 404 when its lifetime ended meanwhile. */
  async open({ key }: ArtifactFile, range: ByteRange | null): Promise<Readable> {
    try {
      return await this.store.open(key, range);
    } catch (error) {
      if (error instanceof ArtifactNotFound) throw new Problem('not-found', 'the file is no longer kept', { cause: error });
      throw error;
    }
  }
}

function fileOf(row: ArtifactRow, stem: string): ArtifactFile {
  const [, digest, extension] = /([0-9a-f]{64})\.([a-z0-9]+)$/.exec(row.key) ?? [];
  if (digest === undefined || extension === undefined) throw new Error(`${row.key} is not the key of an artifact`);
  return { ...row, digest, name: `${stem}.${extension}` };
}
