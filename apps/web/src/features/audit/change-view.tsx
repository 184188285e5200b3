import { TableHead } from '../../ui/table-head';
import { changedFields } from './changed-fields';

/** What a write changed: field by field where there was something before and after, else the whole. */
export function ChangeView({ before, after }: { readonly before: unknown; readonly after: unknown }) {
  const fields = changedFields(before ?? {}, after ?? {});
  if (fields.length === 0) return <p className="muted">Nothing that is kept of the target changed.</p>;
  return (
    <table className="table change">
      <TableHead titles={['Field', 'Before', 'After']} />
      <tbody>
        {fields.map((field) => (
          <tr key={field.pointer}>
            <th scope="row" className="mono">
              {field.pointer || '/'}
            </th>
            <td className="mono change-before">{textOf(field.before)}</td>
            <td className="mono change-after">{textOf(field.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function textOf(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}
