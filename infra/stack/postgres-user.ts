import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { StackError } from './stack-error.js';

/** How a PostgreSQL program has to be started here. */
export interface PostgresUser {
  readonly uid?: number;
  readonly gid?: number;
  /** The command line that runs `program` with `args`. */
  commandLine(program: string, args: readonly string[]): { command: string; args: readonly string[] };
}

const OTHERS_MAY_ENTER = 0o001;

function othersMayEnter(folder: string): boolean {
  const parent = path.dirname(folder);
  return (statSync(folder).mode & OTHERS_MAY_ENTER) !== 0 && (parent === folder || othersMayEnter(parent));
}

function idOf(option: '-u' | '-g'): number {
  return Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));
}

/**
 * PostgreSQL refuses to run as root, so root runs it as `nobody`. Where the clone lies below a folder that only root may enter,
 * `nobody` keeps root's one privilege to pass closed folders (Linux, util-linux's setpriv).
 * @param folders Folders that PostgreSQL has to reach.
 */
export function postgresUser(folders: readonly string[]): PostgresUser {
  if (process.getuid?.() !== 0) return { commandLine: (command, args) => ({ command, args }) };
  const ids = { uid: idOf('-u'), gid: idOf('-g') };
  if (folders.every(othersMayEnter)) return { ...ids, commandLine: (command, args) => ({ command, args }) };
  if (process.platform !== 'linux') {
    throw new StackError(
      'PostgreSQL cannot run as root below a folder that only root may enter: run Entroscope as another user, or set DATABASE_URL to a server of yours.',
    );
  }
  const drop = [
    `--reuid=${String(ids.uid)}`,
    `--regid=${String(ids.gid)}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--',
  ];
  // The ids are those of the data's owner; setpriv itself must still start as root.
  return { commandLine: (program, args) => ({ command: 'setpriv', args: [...drop, program, ...args] }) };
}
