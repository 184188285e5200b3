import { useState } from 'react';
import { restoreModel } from '../../api/endpoints';
import { useChange, useDeletedModels, useModels } from '../../api/queries';
import type { Model } from '../../api/types';
import { NOTHING } from '../../format/numbers';
import { formatDate } from '../../format/time';
import { StateBadge } from '../../ui/badge';
import { may } from '../../session/rights';
import { DeletedList } from '../../ui/deleted-list';
import { ListTable } from '../../ui/list-table';
import { EmptyState } from '../../ui/notice';
import { Page } from '../../ui/page';
import { ModelCard } from './model-card';

const COLUMNS = ['Model', 'State', 'Tags', 'Data', 'Architecture', 'Space', 'Parameters', 'License', 'Created'];

/** Registered models: built-in ones and the team's own, with their cards and why one was refused. */
export function ModelsPage() {
  return (
    <Page
      title="Models"
      lead="What sweeps measure. Upload one of your own with “npx entroscope models push”; every version stays as it is."
    >
      <ModelTable />
      {may('submitter') && <DeletedModels />}
    </Page>
  );
}

const EMPTY = (
  <EmptyState title="No model is registered">
    <p>
      <code>npm start</code> registers the built-in ones.
    </p>
  </EmptyState>
);

function ModelTable() {
  return (
    <ListTable
      title="Models"
      listing={useModels()}
      columns={COLUMNS}
      empty={EMPTY}
      row={(model) => <ModelRows key={model.id} model={model} />}
    />
  );
}

function DeletedModels() {
  const restore = useChange(restoreModel, ['models']);
  return <DeletedList title="Deleted models" useListing={useDeletedItems} restore={restore} />;
}

function useDeletedItems() {
  const { data, error, refetch } = useDeletedModels();
  return { data: data?.map(({ id, name, version, deletedAt }) => ({ id, title: `${name}@${version}`, deletedAt })), error, refetch };
}

function ModelRows({ model }: { readonly model: Model }) {
  const [open, setOpen] = useState(false);
  return (
    <tr>
      <th scope="row">
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className="mono">
            {model.name}@{model.version}
          </summary>
          {open && <ModelCard id={model.id} />}
        </details>
      </th>
      <td data-label="State">
        <StateBadge state={model.state} />
      </td>
      <td data-label="Tags">{model.tags.join(', ') || NOTHING}</td>
      <td data-label="Data">{model.data ?? NOTHING}</td>
      <td data-label="Architecture">{model.architecture ?? NOTHING}</td>
      <td data-label="Space">{model.space ?? NOTHING}</td>
      <td data-label="Parameters">{model.parameters?.toLocaleString('en') ?? NOTHING}</td>
      <td data-label="License">{model.license ?? NOTHING}</td>
      <td data-label="Created">{formatDate(model.createdAt)}</td>
    </tr>
  );
}
