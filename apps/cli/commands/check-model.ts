import { readFileSync } from 'node:fs';
import { inspectPackage, type InspectedPackage, type ReportedCost } from '../../../core/models/inspect-package.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { modelFiles } from '../model-files.js';
import { table } from '../output/table.js';
import { processTerminal } from '../output/terminal.js';
import { readDocument } from '../spec-file.js';

/**
 * `models check`: what a push would find before its trial run, without an API. Datasets of a team are not known here.
 * @throws CommandFailure listing every problem.
 */
export function checkModel(paths: readonly string[], card: string | undefined): void {
  const files = modelFiles(paths);
  const graphs = files.flatMap(({ file, role }, position) => (role === 'data' ? [] : [{ position, role, bytes: readFileSync(file) }]));
  const data = new Map(files.filter(({ role }) => role === 'data').map(({ path, bytes }) => [path, bytes]));
  const declared = card === undefined ? {} : (readDocument(card) as Record<string, unknown>);
  const found = inspectPackage(graphs, data, declared, {});
  if (found.problems.length > 0) {
    const lines = found.problems.map(({ pointer, detail }) => `  ${pointer}: ${detail}`);
    throw new CommandFailure(EXIT.refused, ['The model would be refused; change this:', ...lines].join('\n'));
  }
  for (const line of summaryOf(found)) processTerminal().print(line);
}

/** The mapping and the sizes, a line each. */
function summaryOf({ card, graphs, interface: found, notes }: InspectedPackage): string[] {
  const lines = graphs.flatMap(({ role, opset, parameters, flops, cost: detail }) => {
    const contract = found?.graphs[role];
    const ports = [...Object.entries(contract?.inputs ?? {}), ...Object.entries(contract?.outputs ?? {})];
    const renamed = ports.filter(([name, port]) => name !== port.name).map(([name, port]) => `${port.name} -> ${name}`);
    const mapping = renamed.length === 0 ? '' : `; ${renamed.join(', ')}`;
    const cost = typeof flops === 'number' ? `${flops} FLOPs a call` : flops;
    const head = `${role}: ${contract?.layout ?? ''} (${contract?.dialect ?? ''}), opset ${opset}, ${parameters} parameters, ${cost}${mapping}`;
    return detail === null ? [head] : [head, ...costLines(detail)];
  });
  return [
    `${card?.architecture} in ${card?.space} space, data: ${card?.data ?? 'none'}`,
    ...lines,
    ...notes,
    'It meets the contract; the trial run happens at the push.',
  ];
}

/** What a call costs: in all, and by operator. */
function costLines({ matmul, transcendental, weightBytes, activationBytes, energyProxyJoules, operators }: ReportedCost): string[] {
  const rows = operators
    .filter(({ flops, bytes }) => flops > 0 || bytes > 0)
    .map(({ operator, nodes, flops, bytes }) => [operator, String(nodes), showNumber(flops), showNumber(bytes)]);
  const columns = [{ title: 'operator' }, ...['nodes', 'FLOPs', 'bytes'].map((title) => ({ title, numeric: true }))];
  return [
    `  ${showNumber(matmul)} of them in matrix products, ${showNumber(transcendental)} transcendental`,
    `  ${showNumber(weightBytes)} bytes of weights and ${showNumber(activationBytes)} of activations moved; energy proxy ${energyProxyJoules.toPrecision(3)} J`,
    ...table(columns, rows)
      .split('\n')
      .map((line) => `    ${line}`),
  ];
}

function showNumber(value: number): string {
  return Math.round(value).toLocaleString('en');
}
