import { CellRunner } from '../../dist/apps/worker/inference/cell-runner.js';
import { SessionCache } from '../../dist/apps/worker/inference/session-cache.js';

/** Runs one cell as an inference process does, with a trace: `profiled-cell.mjs <device> <trace prefix>`; the request comes by IPC. */
const [device, prefix] = process.argv.slice(2);
const sessions = new SessionCache(device, Number.POSITIVE_INFINITY, prefix);
process.on('message', async (request) => {
  let last;
  await new CellRunner(sessions, (answer) => {
    last = answer;
  }).handle(request);
  await sessions.close();
  process.send(last, () => process.disconnect());
});
