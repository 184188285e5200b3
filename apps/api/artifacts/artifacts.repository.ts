import { Injectable } from '@nestjs/common';
import type { ArtifactKind } from '../../../core/grid/vocabulary.js';
import { TeamScope } from '../auth/team-scope.js';
import { OF_SWEEPS } from '../cells/of-sweeps.js';

/** A file of a cell as its row tells of it. */
export interface ArtifactRow {
  readonly key: string;
  readonly bytes: number;
  readonly contentType: string;
}

/** Files of cells. */
@Injectable()
export class ArtifactsRepository {
  constructor(private readonly scope: TeamScope) {}

  /** A file of a cell; null where the team has none. */
  async artifact(teamId: string, cellId: string, kind: ArtifactKind): Promise<ArtifactRow | null> {
    const select = { artifacts: { where: { kind }, select: { key: true, bytes: true, contentType: true } } };
    const cell = await this.scope.of(teamId).cell.findFirst({ where: { id: cellId, ...OF_SWEEPS }, select });
    return cell?.artifacts[0] ?? null;
  }

  /** The log of an attempt, which is counted from 1; null where there is none. */
  async log(teamId: string, cellId: string, attempt: number): Promise<ArtifactRow | null> {
    const scope = this.scope.of(teamId);
    if ((await scope.cell.findFirst({ where: { id: cellId, ...OF_SWEEPS }, select: { id: true } })) === null) return null;
    const found = await scope.cellAttempt.findMany({
      where: { cellId },
      orderBy: [{ fence: 'asc' }, { number: 'asc' }],
      skip: attempt - 1,
      take: 1,
      select: { logKey: true, logBytes: true },
    });
    const { logKey: key, logBytes: bytes } = found.at(0) ?? { logKey: null, logBytes: null };
    return key === null || bytes === null ? null : { key, bytes, contentType: 'text/plain; charset=utf-8' };
  }
}
