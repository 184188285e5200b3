import { CancellationScope, rootCause } from '@temporalio/workflow';
import { checksOn, control } from '../activity-proxies.js';
import type { ModelCheckInput } from '../names.js';

/** Checks an uploaded model on a worker of its device class; waits for one as long as it takes. */
export async function modelCheckWorkflow({ modelId, device }: ModelCheckInput): Promise<string> {
  try {
    const { state } = await checksOn(device).checkModel({ modelId });
    return state;
  } catch (error) {
    // Whatever happened, nobody must wait for a decision that will not come.
    await CancellationScope.nonCancellable(() => control.abandonCheck({ modelId, reason: rootCause(error) ?? 'unknown' }));
    throw error;
  }
}
