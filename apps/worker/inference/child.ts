import { DEVICES, type Device } from '../../../core/grid/vocabulary.js';
import { CellRunner } from './cell-runner.js';
import type { InferenceAnswer, InferenceRequest } from './messages.js';
import { SessionCache } from './session-cache.js';

/**
 * Entry point of an inference process: `child.js <device> <milliseconds between states> <memory limit in bytes>`. It holds the native runtime and nothing else: no credential, no
 * connection. Its parent talks to it over the IPC channel and kills it when it must.
 */
const device = process.argv[2] as Device;
if (!DEVICES.includes(device) || process.send === undefined) {
  throw new Error(`child: start it from a worker with one of ${DEVICES.join(', ')} as its argument.`);
}

const send = (answer: InferenceAnswer) => process.send?.(answer, exitWhenUnheard);
const runner = new CellRunner(new SessionCache(device, Number(process.argv[4])), send, Number(process.argv[3]));
process.on('message', (request: InferenceRequest) => void runner.handle(request));
// The channel closes when the parent dies, however it dies: an orphan would hold memory and a device for nobody.
process.on('disconnect', () => process.exit(0));
// A terminal sends its Ctrl-C to the whole process group; the parent decides when its children end.
process.on('SIGINT', () => undefined);

/** A parent that died in the middle of a message is noticed here before the channel says so. */
function exitWhenUnheard(error: Error | null): void {
  if (error !== null) process.exit(0);
}
