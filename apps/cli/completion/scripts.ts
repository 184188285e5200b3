import { withPaths, type CommandNode, type OptionNode } from './command-tree.js';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The script that completes a program in a shell. Where it knows nothing, file names are completed. */
export function completionScript(program: CommandNode, shell: Shell): string {
  return { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](program);
}

/** Shell pattern that matches the paths of all commands: `" keys"|" keys ls"`. */
function pathPattern(program: CommandNode): string {
  return withPaths(program)
    .filter(({ path }) => path.length > 0)
    .map(({ path }) => `" ${path.join(' ')}"`)
    .join('|');
}

function bashScript(program: CommandNode): string {
  const cases = withPaths(program).flatMap(({ path, node }) => {
    const place = path.map((word) => ` ${word}`).join('');
    const choices = node.options
      .filter(({ choices }) => choices.length > 0)
      .flatMap(({ long, short, choices }) => [long, ...(short === null ? [] : [short])].map((flag) => [flag, choices] as const))
      .map(([flag, choices]) => `    "${place}:${flag}") offered="${choices.join(' ')}" ;;`);
    const names = [...node.commands.map(({ name }) => name), ...node.options.map(({ long }) => long)];
    return [...choices, `    "${place}:"*) offered="${names.join(' ')}" ;;`];
  });
  return `# bash completion of ${program.name}
_${program.name}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" place="" offered="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$place \${COMP_WORDS[i]}" in
      ${pathPattern(program)}) place="$place \${COMP_WORDS[i]}" ;;
    esac
  done
  case "$place:$previous" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$offered" -- "$current"))
}
complete -o default -F _${program.name} ${program.name}`;
}

function zshScript(program: CommandNode): string {
  const entry = (name: string, description: string): string => quoted(`${name.replaceAll(':', '\\:')}:${description}`);
  const cases = withPaths(program).map(({ path, node }) => {
    const entries = [
      ...node.commands.map((one) => entry(one.name, one.description)),
      ...node.options.map((one) => entry(one.long, one.description)),
    ];
    return `    "${path.map((word) => ` ${word}`).join('')}") offered=(${entries.join(' ')}) ;;`;
  });
  return `#compdef ${program.name}
_${program.name}() {
  local place="" word
  local -a offered
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$place $word" in
      ${pathPattern(program)}) place="$place $word" ;;
    esac
  done
  case "$place" in
${cases.join('\n')}
  esac
  _describe -o '${program.name}' offered
  _files
}
compdef _${program.name} ${program.name}`;
}

function fishScript(program: CommandNode): string {
  const lines = withPaths(program).flatMap(({ path, node }) => {
    const below = node.commands.map(({ name }) => name).join(' ');
    const here = path.map((word) => `__fish_seen_subcommand_from ${word}`);
    const next = below === '' ? here : [...here, `not __fish_seen_subcommand_from ${below}`];
    const complete = (conditions: readonly string[], rest: string): string =>
      `complete -c ${program.name}${conditions.length === 0 ? '' : ` -n ${quoted(conditions.join('; and '))}`} ${rest}`;
    return [
      ...node.commands.map(({ name, description }) => complete(next, `-f -a ${name} -d ${quoted(description)}`)),
      ...node.options.map((option) => complete(here, fishOption(option))),
    ];
  });
  return [`# fish completion of ${program.name}`, ...lines].join('\n');
}

function fishOption({ long, short, description, takesValue, choices }: OptionNode): string {
  const value = choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : takesValue ? ' -r' : '';
  return `${short === null ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}${value} -d ${quoted(description)}`;
}

/** In single quotes, as bash, zsh and fish all read them where the text has no backslash before a quote. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'"'"'`)}'`;
}
