import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { METRICS, type MetricName } from '../../core/cells/metrics.js';
import { COSTS, ERROR_METRICS } from '../../core/derived/vocabulary.js';
import { keysProgram, teamsProgram } from './access-program.js';
import { commandTree } from './completion/command-tree.js';
import { completionScript, SHELLS, type Shell } from './completion/scripts.js';
import type { CommandContext } from './context.js';
import type { ClaimsOptions } from './commands/claims.js';
import { compareCommand } from './commands/compare.js';
import { derivedCommand, type DerivedOptions } from './commands/derived.js';
import { importCommand, type ImportOptions } from './commands/import.js';
import { openCommand } from './commands/open.js';
import { planCommand, type PlanOptions } from './commands/plan.js';
import { profileCommand } from './commands/profile.js';
import { resultsCommand } from './commands/results.js';
import { addLifeCommands } from './life-program.js';
import { modelsProgram } from './models-program.js';
import { schedulesProgram } from './schedules-program.js';
import { BUILT_IN_SPECS } from './spec-file.js';
import { submitCommand } from './commands/submit.js';
import { listCommand } from './commands/sweeps.js';
import { usageCommand } from './commands/usage.js';
import { workersCommand } from './commands/workers.js';
import { watchCommand } from './commands/watch.js';

const HELP = `
The API is the one of ENTROSCOPE_URL and ENTROSCOPE_API_KEY, else the local stack that runs in this folder or one above it.

Exit codes: 0 done, 1 unexpected error, 2 wrong usage or file, 3 refused by the API (a model: by its check), 4 API not reachable, 5 the sweep did not complete.`;

const SPEC_ARGUMENT = `sweep spec, YAML or JSON; - for standard input; or a built-in one: ${BUILT_IN_SPECS.join(', ')}`;

/**
 * The command line. What only one command needs and takes long to load (statistics, claims, graphs) is imported when that command runs.
 * @param context Made when a command runs, so that help works without an API.
 */
export function program(context: () => CommandContext): Command {
  const root = new Command('entroscope')
    .description('Sweeps over generative models: what does compute buy?')
    .addHelpText('after', HELP)
    .exitOverride();
  root
    .command('plan')
    .description('check and count a sweep without starting it')
    .argument('<file>', SPEC_ARGUMENT)
    .option('--half-width <value>', 'show what the samples give, and how many give intervals of this half-width', parsePositive)
    .addOption(new Option('--metric <metric>', 'the metric that it is about; all by default').choices(METRICS))
    .option('--effect <value>', 'also show the power to tell a truth from a margin this far away', parsePositive)
    .option('--sd <value>', 'standard deviation of a sample where the team has measured none', parsePositive)
    .action((file: string, options: PlanOptions) => planCommand(context(), file, options));
  root
    .command('submit')
    .description('start a sweep; prints its id')
    .argument('<file>', SPEC_ARGUMENT)
    .option('--wait', 'show progress until it ends', false)
    .action((file: string, options: { wait: boolean }) => submitCommand(context(), file, options));
  root
    .command('watch')
    .description('show progress until a sweep ends')
    .argument('<id>')
    .action((id: string) => watchCommand(context(), id));
  addResults(root, context);
  addCompare(root, context);
  addDerived(root, context);
  addProfile(root, context);
  root
    .command('claims')
    .description('print the claims report of a sweep; `oracle` and `trained` run the built-in sweeps first')
    .argument('<target>', '`oracle`, `trained`, or the id of a sweep')
    .addOption(new Option('--format <format>', 'form of the report').choices(['markdown', 'html', 'json']).default('markdown'))
    .option('--missing', 'only list the cells that tests lack', false)
    .action(async (target: string, options: ClaimsOptions) => {
      const { claimsCommand } = await import('./commands/claims.js');
      await claimsCommand(context(), target, options);
    });
  root
    .command('verify')
    .description('check a snapshot against the cells behind it')
    .argument('<snapshot>')
    .option('--artifacts', 'also fetch every artifact and compare its bytes with its digest', false)
    .action(async (id: string, options: { artifacts: boolean }) => {
      const { verifyCommand } = await import('./commands/verify.js');
      await verifyCommand(context(), id, options);
    });
  root
    .command('ls')
    .description('list sweeps, newest first')
    .addOption(new Option('--limit <n>', 'how many').default(20).argParser(parseLimit))
    .option('--deleted', 'those that were deleted and can be restored', false)
    .action((options: { limit: number; deleted: boolean }) => listCommand(context(), options));
  root
    .command('import')
    .description('import results of others from CSV (W&B, MLflow) to be drawn beside those of a sweep')
    .argument('<id>')
    .argument('<file>', 'CSV with a header')
    .requiredOption('--metric <name>', 'what the values are')
    .requiredOption(
      '--column <role=column>',
      'value, se, series, data, steps, nfe, flops, ...: the column that has it; repeat it',
      addColumn,
    )
    .option('--data <world>', 'world of all rows')
    .option('--name <name>', 'shown with the points (default: the name of the file)')
    .action((id: string, file: string, options: ImportOptions) => importCommand(context(), id, file, options));
  addLifeCommands(root, context);
  root
    .command('usage')
    .description('show device-seconds and bytes of a sweep, or of the team')
    .argument('[id]')
    .action((id: string | undefined) => usageCommand(context(), id));
  root
    .command('workers')
    .description('show the worker processes and what they work on')
    .action(() => workersCommand(context()));
  root
    .command('open')
    .description('open the dashboard, signed in')
    .action(() => openCommand(context()));
  root
    .command('completion')
    .description('print a script that completes commands and options in a shell')
    .addArgument(new Argument('<shell>').choices(SHELLS))
    .action((shell: Shell) => void process.stdout.write(`${completionScript(commandTree(root), shell)}\n`));
  root.addCommand(modelsProgram(context));
  root.addCommand(schedulesProgram(context));
  root.addCommand(keysProgram(context));
  root.addCommand(teamsProgram(context));
  // Sub-commands do not inherit this: without it commander ends the process itself.
  for (const command of [root, ...root.commands, ...root.commands.flatMap((one) => one.commands)]) command.exitOverride();
  return root;
}

function addResults(root: Command, context: () => CommandContext): void {
  root
    .command('results')
    .description('show the results of a sweep as a table and a plot')
    .argument('<id>')
    .addOption(new Option('-y, --y <metric>', 'metric; the excess over the exact limit by default').choices(METRICS))
    .addOption(new Option('--json', 'print the curves as JSON').conflicts('csv'))
    .addOption(new Option('--csv', 'print all cells as CSV'))
    .action((id: string, options: { y?: MetricName; json?: true; csv?: true }) =>
      resultsCommand(context(), id, { y: options.y ?? null, form: options.json ? 'json' : options.csv ? 'csv' : 'plot' }),
    );
}

function addCompare(root: Command, context: () => CommandContext): void {
  root
    .command('compare')
    .description('show how a metric differs between two sweeps, right minus left, as a table and a plot')
    .argument('<left>', 'id of a sweep')
    .argument('<right>', 'id of another')
    .addOption(new Option('-y, --y <metric>', 'metric').choices(METRICS).default('path_kl'))
    .addOption(new Option('--json', 'print the differences as JSON').conflicts('csv'))
    .addOption(new Option('--csv', 'print the differences as CSV'))
    .action((left: string, right: string, options: { y: MetricName; json?: true; csv?: true }) =>
      compareCommand(context(), left, right, { y: options.y, form: options.json ? 'json' : options.csv ? 'csv' : 'plot' }),
    );
}

function addDerived(root: Command, context: () => CommandContext): void {
  root
    .command('derived')
    .description('show what follows from the curves of a sweep: plateaus, debts, interest rates, areas, Pareto frequencies')
    .argument('<id>')
    .addOption(new Option('-x, --x <cost>', 'cost').choices(COSTS).default('nfe'))
    .addOption(new Option('-y, --y <metric>', 'metric').choices(ERROR_METRICS).default('path_kl'))
    .option('--tau <error...>', 'errors at which costs are read', (text: string, before: number[] = []) => [...before, parsePositive(text)])
    .option('--delta <error>', 'a plateau moves by less than this', parsePositive)
    .option('--json', 'print the answer as JSON')
    .action((id: string, options: DerivedOptions) => derivedCommand(context(), id, options));
}

function addProfile(root: Command, context: () => CommandContext): void {
  root
    .command('profile')
    .description('show the NELBO that the longest run of each curve predicts, beside what was measured, and the best schedules')
    .argument('<id>')
    .option('--json', 'print the answer as JSON')
    .action((id: string, options: { json?: true }) => profileCommand(context(), id, options));
}

function addColumn(text: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const [, role, column] = /^([a-z_]+)=(.+)$/.exec(text) ?? [];
  if (role === undefined || column === undefined) throw new InvalidArgumentError('as in steps=num_steps.');
  return { ...before, [role]: column };
}

function parseLimit(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 100) throw new InvalidArgumentError('a whole number from 1 to 100.');
  return value;
}

function parsePositive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('a number above 0.');
  return value;
}
