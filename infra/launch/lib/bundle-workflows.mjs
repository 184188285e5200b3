import { writeFile } from 'node:fs/promises';
import { bundleWorkflowCode } from '@temporalio/worker';
import { inRoot } from './paths.mjs';

/** Writes dist/workflow-bundle.js: the workflow code as every worker and every replay test loads it. */
const { code } = await bundleWorkflowCode({
  workflowsPath: inRoot('dist', 'workflows', 'index.js'),
  workflowInterceptorModules: [inRoot('dist', 'workflows', 'context', 'interceptors.js')],
});
await writeFile(inRoot('dist', 'workflow-bundle.js'), code);
