import { Command, InvalidArgumentError, Option } from 'commander';
import { deleteTeam, restoreTeam } from './commands/deletion.js';
import { createKey, listKeys, revokeKey, type KeyOptions } from './commands/keys.js';
import { createTeam, listTeams, showTeam } from './commands/teams.js';
import type { CommandContext } from './context.js';

/** `entroscope keys ...`. */
export function keysProgram(context: () => CommandContext): Command {
  const keys = new Command('keys').description('API keys of the team (needs an admin key)');
  keys
    .command('ls')
    .description('list keys')
    .action(() => listKeys(context()));
  keys
    .command('create')
    .description('make a key; prints it, this once')
    .argument('<name>', 'what the key is for')
    .addOption(new Option('--role <role>', 'what it may do').choices(['viewer', 'submitter', 'admin']).makeOptionMandatory())
    .addOption(new Option('--expires-in-days <n>', 'days until it expires (default: never)').argParser(parseDays))
    .action((name: string, options: KeyOptions) => createKey(context(), name, options));
  keys
    .command('revoke')
    .description('revoke a key; it stops working at once')
    .argument('<id>')
    .action((id: string) => revokeKey(context(), id));
  return keys;
}

/** `entroscope teams ...`. */
export function teamsProgram(context: () => CommandContext): Command {
  const teams = new Command('teams').description('the team of the key and its quotas; for operators all teams');
  teams
    .command('show')
    .description('your team, its quotas and what it has used')
    .action(() => showTeam(context()));
  teams
    .command('ls')
    .description('list all teams (operators)')
    .action(() => listTeams(context()));
  teams
    .command('create')
    .description('make a team (operators); prints its first admin key, this once')
    .argument('<name>')
    .action((name: string) => createTeam(context(), name));
  teams
    .command('delete')
    .description('delete a team whose sweeps have ended (operators); its keys work no longer')
    .argument('<id>')
    .action((id: string) => deleteTeam(context(), id));
  teams
    .command('restore')
    .description('restore a deleted team with its keys (operators)')
    .argument('<id>')
    .action((id: string) => restoreTeam(context(), id));
  return teams;
}

function parseDays(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('a whole number of days, at least 1.');
  return Number(text);
}
