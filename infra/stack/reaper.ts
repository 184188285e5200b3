import { stopOrphans } from './process-table.js';

/**
 * Entry point of the reaper, a process that outlives its supervisor by design: its standard input is a pipe from the
 * supervisor, which the operating system closes however the supervisor ends, SIGKILL included. It then stops what is left.
 * Usage: node reaper.js <state folder>
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: reaper <state folder>');

// Signals to the terminal's process group are meant for the supervisor, which the reaper follows.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

process.stdin.resume();
process.stdin.once('end', () => void stopOrphans(folder));
