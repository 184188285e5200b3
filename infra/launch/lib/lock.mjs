import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 500;
/** A lock folder without a readable owner is given up after this long: its owner died between creating and signing it. */
const UNSIGNED_POLLS = 10;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Runs `work` while holding the lock folder `folder`; waits while another live process holds it, and takes over from a dead one.
 * `mkdir` is atomic on every file system that matters here, so two processes never both hold it.
 */
export async function withLock(folder, work, onWait = () => {}) {
  const owner = path.join(folder, 'pid');
  await mkdir(path.dirname(folder), { recursive: true });
  for (let unsigned = 0; ;) {
    try {
      await mkdir(folder);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const pid = Number(await readFile(owner, 'utf8').catch(() => ''));
    unsigned = pid > 0 ? 0 : unsigned + 1;
    if (pid > 0 ? !isAlive(pid) : unsigned > UNSIGNED_POLLS) await rm(folder, { recursive: true, force: true });
    else {
      onWait(pid);
      await sleep(POLL_MS);
    }
  }
  try {
    await writeFile(owner, String(process.pid));
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
