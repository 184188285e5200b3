/** Milliseconds between two looks at the parent. */
const LOOK_MS = 1000;

const parent = process.ppid;

/**
 * Loaded by jest's processes and preloaded by those that a test starts: when the process that started this one is gone, however it ended, so is this one. An IPC
 * channel would tell it at once, but a listener on it keeps jest's workers from ending by themselves.
 */
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, LOOK_MS).unref();
