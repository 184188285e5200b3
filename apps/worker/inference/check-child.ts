import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVICES, type Device } from '../../../core/grid/vocabulary.js';
import type { GraphRole } from '../../../core/inference/network.js';
import { inspectPackage, type PackageGraph } from '../../../core/models/inspect-package.js';
import { inlineExternalData } from '../../../core/onnx/index.js';
import type { CheckFindings, CheckMessage, CheckRequest, CheckStage } from './check-messages.js';

/**
 * Entry point of a check process: `check-child.js <device>`. It reads files that nobody has looked at yet, so it holds nothing
 * else, answers one request and ends. Its parent kills it when it takes too long or too much.
 */
const device = process.argv[2] as Device;
if (!DEVICES.includes(device) || process.send === undefined) {
  throw new Error(`check-child: start it from a worker with one of ${DEVICES.join(', ')} as its argument.`);
}

const send = (message: CheckMessage): void => void process.send?.(message);
const stage = (name: CheckStage): void => send({ type: 'stage', stage: name });

async function check(request: CheckRequest): Promise<CheckFindings> {
  stage('reading the files');
  const graphs = request.files.flatMap(({ position, role, file }): PackageGraph[] =>
    role === 'data' ? [] : [{ position, role, bytes: readFileSync(file) }],
  );
  const data = request.files.filter(({ role }) => role === 'data');
  const inspected = inspectPackage(graphs, new Map(data.map(({ path, bytes }) => [path, bytes])), request.card, request.datasets);
  if (inspected.interface === null) return { ...inspected, trial: null, graphFiles: {} };
  const graphFiles = withWeightsInside(request, graphs);
  stage('loading the graphs');
  // Only now the runtime: files that are refused by their looks never meet native code.
  const { loadGraphs, tryGraphs } = await import('./check-trial.js');
  const loaded = await loadGraphs(device, graphFiles);
  if ('problems' in loaded) return { ...inspected, problems: loaded.problems, trial: null, graphFiles };
  stage('the trial run');
  const trial = await tryGraphs(inspected.interface, loaded.sessions);
  return { ...inspected, problems: trial.problems, trial, graphFiles };
}

/** The files of the graphs; a graph whose weights lie in data files is written anew with them inside. */
function withWeightsInside({ files, folder }: CheckRequest, graphs: readonly PackageGraph[]): Partial<Record<GraphRole, string>> {
  const data = files.filter(({ role }) => role === 'data');
  const fileOf = new Map(files.map(({ position, file }) => [position, file]));
  if (data.length === 0) return Object.fromEntries(graphs.map(({ role, position }) => [role, fileOf.get(position)]));
  const contents = new Map(data.map(({ path, file }) => [path, readFileSync(file)]));
  return Object.fromEntries(
    graphs.map(({ role, bytes }) => {
      const file = join(folder, `${role}.inside.onnx`);
      writeFileSync(file, inlineExternalData(bytes, contents));
      return [role, file];
    }),
  );
}

process.once('message', (request: CheckRequest) => {
  check(request).then(
    (findings) => send({ type: 'findings', findings }),
    (error: unknown) => send({ type: 'error', message: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
