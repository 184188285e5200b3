import { styleText } from 'node:util';

/** Where a command writes, and what that place can show. */
export interface Terminal {
  /** Writes a line to standard output. */
  print(line: string): void;
  /** Writes a line to standard error: notes that must not end up in a pipe. */
  note(line: string): void;
  /** Characters across; a fixed width where output is not a terminal. */
  readonly width: number;
  /** True when standard output is a terminal on which lines can be redrawn. */
  readonly interactive: boolean;
  /** Paints text as a series of a plot; without effect where colours are off (NO_COLOR, a pipe). */
  paint(text: string, series: number): string;
}

const PIPE_WIDTH = 100;
const MAX_WIDTH = 120;
const COLOURS = ['cyan', 'yellow', 'magenta', 'green', 'red', 'blue', 'white', 'gray'] as const;

/** This process's terminal. Node's own rules decide on colours: NO_COLOR, FORCE_COLOR, the kind of terminal, pipes. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  return {
    print: (line) => void stdout.write(`${line}\n`),
    note: (line) => void stderr.write(`${line}\n`),
    width: stdout.isTTY ? Math.min(stdout.columns, MAX_WIDTH) : PIPE_WIDTH,
    interactive: stdout.isTTY,
    paint: (text, series) => styleText(COLOURS[series % COLOURS.length], text, { stream: stdout, validateStream: true }),
  };
}
