import { createHash } from 'node:crypto';
import type { CommandContext } from '../context.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { unwrap } from '../request.js';
import { checkManifest } from '../verify/check-manifest.js';

/** What to check beyond the manifest. */
export interface VerifyOptions {
  /** Fetch every artifact and compare its bytes with the digest in its key. */
  readonly artifacts: boolean;
}

/** `verify SNAPSHOT`: checks pinned curves against the cells behind them. @throws CommandFailure when anything disagrees. */
export async function verifyCommand(context: CommandContext, id: string, { artifacts }: VerifyOptions): Promise<void> {
  const { client, terminal } = context;
  const params = { path: { id } };
  const snapshot = await unwrap(client.GET('/v1/snapshots/{id}', { params }));
  const manifest = await unwrap(client.GET('/v1/snapshots/{id}/manifest', { params, parseAs: 'arrayBuffer' }));
  const { cells, points, problems } = checkManifest(snapshot, new Uint8Array(manifest));
  terminal.print(`manifest  ${snapshot.manifest.digest}`);
  terminal.print(`cells     ${cells.length}, each id against its spec`);
  terminal.print(`points    ${points}, computed anew from the cells`);
  const bad = [...problems];
  if (artifacts) {
    const found = await checkArtifacts(context, snapshot.sweepId, cells);
    terminal.print(`artifacts ${found.checked}, each against its digest`);
    bad.push(...found.problems);
  }
  if (bad.length > 0)
    throw new CommandFailure(EXIT.error, ['The snapshot does not agree with its cells:', ...bad.map((line) => `  ${line}`)].join('\n'));
  terminal.print('verified');
}

async function checkArtifacts(
  { client }: CommandContext,
  sweepId: string,
  cells: ReturnType<typeof checkManifest>['cells'],
): Promise<{ checked: number; problems: string[] }> {
  const problems: string[] = [];
  let checked = 0;
  for (const cell of cells.filter((one) => one.artifacts.length > 0)) {
    const detail = await unwrap(client.GET('/v1/sweeps/{id}/cells/{cellId}', { params: { path: { id: sweepId, cellId: cell.id } } }));
    for (const { key } of cell.artifacts) {
      const url = detail.artifacts.find((artifact) => artifact.key === key)?.url;
      checked += 1;
      if (url === undefined) problems.push(`cell ${cell.id} no longer has ${key}`);
      else if (!key.includes(await digestAt(url))) problems.push(`${key} holds other bytes than its digest says`);
    }
  }
  return { checked, problems };
}

async function digestAt(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new CommandFailure(EXIT.unreachable, `The store answered ${response.status} for an artifact.`);
  return createHash('sha256')
    .update(new Uint8Array(await response.arrayBuffer()))
    .digest('hex');
}
