const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const TICK_MS = 1000;
const TICK_PLAIN_MS = 30_000;

/**
 * Runs `work` under one line of output: the label, the elapsed time while it runs (rewritten every second on a terminal, a new
 * line every 30 s elsewhere), and the time it took. Work that returns the string `'unchanged'` prints nothing off a terminal.
 *
 * @param {string} label What is being done, in a few words.
 * @param {(note: (text: string) => void) => Promise<unknown>} work May call `note` to add a short detail to the line.
 */
export async function step(label, work) {
  const since = performance.now();
  const terminal = process.stdout.isTTY;
  let detail = '';
  const line = (mark) => `  ${mark} ${label.padEnd(34)} ${seconds(since).padStart(8)}${detail ? `  ${detail}` : ''}`;
  const draw = () => process.stdout.write(terminal ? `\r\x1b[2K${line('…')}` : `${line('…')}\n`);
  const timer = setInterval(draw, terminal ? TICK_MS : TICK_PLAIN_MS);
  if (terminal) draw();
  let mark = '✗';
  let result;
  try {
    result = await work((text) => {
      detail = text;
    });
    mark = '✓';
    return result;
  } finally {
    clearInterval(timer);
    if (terminal) process.stdout.write('\r\x1b[2K');
    if (terminal || result !== 'unchanged') process.stdout.write(`${line(mark)}\n`);
  }
}
