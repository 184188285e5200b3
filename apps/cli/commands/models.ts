import type { CommandContext } from '../context.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { minute } from '../output/numbers.js';
import { table } from '../output/table.js';
import { unwrap } from '../request.js';

const COLUMNS = [
  { title: 'model' },
  { title: 'state' },
  { title: 'tags' },
  { title: 'data' },
  { title: 'architecture' },
  { title: 'space' },
  { title: 'parameters', numeric: true },
  { title: 'created (UTC)' },
];
const PAGE = 100;

/** `models ls`: the newest models, built-in ones included. */
export async function listModels(
  { client, terminal }: CommandContext,
  { name, deleted }: { readonly name?: string; readonly deleted: boolean },
): Promise<void> {
  const query = { limit: PAGE, deleted: deleted ? 'true' : 'false', ...(name === undefined ? {} : { name }) } as const;
  const { items, next } = await unwrap(client.GET('/v1/models', { params: { query } }));
  const rows = items.map((model) => [
    `${model.name}@${model.version}`,
    model.state,
    model.tags.join(' '),
    model.data ?? '-',
    model.architecture ?? '-',
    model.space ?? '-',
    model.parameters === null ? '-' : String(model.parameters),
    minute(model.createdAt),
  ]);
  terminal.print(table(COLUMNS, rows));
  if (next !== null) terminal.note('There are more: use --name.');
}

/** `models tag NAME@VERSION TAG`: moves the tag to the version. */
export async function tagModel({ client, terminal }: CommandContext, reference: string, tag: string): Promise<void> {
  const [name, version] = reference.split('@');
  const { items } = await unwrap(client.GET('/v1/models', { params: { query: { name, limit: PAGE } } }));
  const model = items.find((one) => String(one.version) === version);
  if (model === undefined)
    throw new CommandFailure(EXIT.refused, `There is no model ${reference}; \`models ls --name ${name}\` lists its versions.`);
  const { tags } = await unwrap(client.PUT('/v1/models/{id}/tags/{tag}', { params: { path: { id: model.id, tag } } }));
  terminal.print(`${reference} is now ${tags.join(', ')}`);
}
