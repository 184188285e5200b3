import type { Schema } from '../../client/index.js';
import type { CommandContext } from '../context.js';
import { shortNumber } from '../output/numbers.js';
import { table } from '../output/table.js';
import { unwrap } from '../request.js';

type Line = Schema<'Profile'>['lines'][number];

const COLUMNS = [
  { title: 'data' },
  { title: 'architecture / space' },
  { title: 'model' },
  ...['K', 'predicted', 'measured', 'se', 'p', 'best schedule'].map((title) => ({ title, numeric: true })),
];

/** `profile ID`: what the longest run of each curve predicts for the others, beside what they measured; `--json` prints the answer. */
export async function profileCommand({ client, terminal }: CommandContext, id: string, { json }: { readonly json?: true }): Promise<void> {
  const profile = await unwrap(client.GET('/v1/sweeps/{id}/profile', { params: { path: { id } } }));
  if (json === true) return terminal.print(JSON.stringify(profile, null, 2));
  if (profile.lines.length === 0)
    return terminal.print(
      'No curve of this sweep has a profile: it takes four steps of a network with a NELBO, and of a trained masked one measure: [profile].',
    );
  terminal.print(table(COLUMNS, profile.lines.flatMap(rowsOf)));
  terminal.note(
    'NELBO, bits a token or dimension. p: of no difference, where every state that is read was measured. Best schedule: by dynamic programming over the states.',
  );
}

/** A row for each step count that was run. */
function rowsOf({ data, architecture, space, model, predictions, best }: Line): string[][] {
  return predictions
    .filter(({ measured }) => measured !== null)
    .map(({ steps, predicted, measured, se, pValue, exact }, index) => [
      ...(index === 0 ? [data, `${architecture} / ${space}`, model] : ['', '', '']),
      String(steps),
      shortNumber(predicted),
      shortNumber(measured),
      shortNumber(se),
      exact ? shortNumber(pValue) : '-',
      shortNumber(best.find((schedule) => schedule.steps === steps)?.nelbo ?? null),
    ]);
}
