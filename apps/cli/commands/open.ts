import { spawn } from 'node:child_process';
import type { CommandContext } from '../context.js';
import { unwrap } from '../request.js';

/** The API's own default. */
const LINK_MINUTES = 10;

/** The program of each system that opens an address in the user's browser. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['explorer'],
  linux: ['xdg-open'],
};

/** `open`: opens the dashboard with a fresh sign-in link and prints the link, which is all that happens where there is no browser. */
export async function openCommand({ client, endpoint, terminal }: CommandContext): Promise<void> {
  const { path } = await unwrap(client.POST('/v1/sign-in-links', { body: {} }));
  const link = new URL(path ?? '', endpoint.apiUrl).href;
  terminal.print(link);
  terminal.note(`It signs one browser in, once, within ${LINK_MINUTES} minutes.`);
  const [program, ...options] = OPENERS[process.platform] ?? ['xdg-open'];
  await new Promise<void>((resolve) => {
    const child = spawn(program, [...options, link], { stdio: 'ignore', detached: true });
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
