import Table from 'cli-table3';

const NO_BORDER = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
};
const NO_LINES = { left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ' };

/** One column: its title, and whether its values are numbers (aligned right). */
export interface Column {
  readonly title: string;
  readonly numeric?: boolean;
}

/** A plain table: columns two spaces apart, no lines, no colours, so that it reads well and cuts well. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const view = new Table({
    head: columns.map((column) => column.title),
    colAligns: columns.map((column) => (column.numeric === true ? 'right' : 'left')),
    chars: { ...NO_BORDER, ...NO_LINES },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  view.push(...rows.map((row) => [...row]));
  return view
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
