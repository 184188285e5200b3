/** Preloaded by the project's processes that a test starts: when the test's process is gone, however it ended, so are they. */
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// The channel alone must not keep the process running.
process.channel?.unref();
