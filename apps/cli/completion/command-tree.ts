import type { Command } from 'commander';

/** An option as shells complete it. */
export interface OptionNode {
  readonly long: string;
  readonly short: string | null;
  readonly description: string;
  /** True when a value follows. */
  readonly takesValue: boolean;
  /** Values to choose from; empty where anything goes. */
  readonly choices: readonly string[];
}

/** A command as shells complete it. */
export interface CommandNode {
  readonly name: string;
  readonly description: string;
  readonly commands: readonly CommandNode[];
  readonly options: readonly OptionNode[];
}

/** What can be completed of a command and those below it, read from the program itself. */
export function commandTree(command: Command): CommandNode {
  return {
    name: command.name(),
    description: command.description(),
    commands: command.commands.map(commandTree),
    options: [
      ...command.options.map((option) => ({
        long: option.long ?? '',
        short: option.short ?? null,
        description: option.description,
        takesValue: option.required || option.optional,
        choices: option.argChoices ?? [],
      })),
      { long: '--help', short: '-h', description: 'display help for command', takesValue: false, choices: [] },
    ],
  };
}

/** Every command with the words that lead to it, the program itself first. */
export function withPaths(
  node: CommandNode,
  path: readonly string[] = [],
): { readonly path: readonly string[]; readonly node: CommandNode }[] {
  return [{ path, node }, ...node.commands.flatMap((child) => withPaths(child, [...path, child.name]))];
}
