import { spawn } from 'node:child_process';
import type { CommandContext } from '../context.js';

/** The program of each system that opens an address in the user's browser. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['explorer'],
  linux: ['xdg-open'],
};

/** `open`: opens the dashboard and prints its address, which is all that happens where there is no browser. */
export async function openCommand({ endpoint, terminal }: CommandContext): Promise<void> {
  terminal.print(endpoint.dashboardUrl);
  const [program, ...options] = OPENERS[process.platform] ?? ['xdg-open'];
  await new Promise<void>((resolve) => {
    const child = spawn(program, [...options, endpoint.dashboardUrl], { stdio: 'ignore', detached: true });
    child.once('error', () => {
      terminal.note('No browser could be opened here; use the address above.');
      resolve();
    });
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
