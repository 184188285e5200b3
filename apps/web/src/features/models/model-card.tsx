import { deleteModel } from '../../api/endpoints';
import { useChange, useModel } from '../../api/queries';
import type { ModelDetail } from '../../api/types';
import { may } from '../../session/rights';
import { ConfirmButton } from '../../ui/confirm-button';
import { Facts } from '../../ui/facts';
import { FailureNotice } from '../../ui/notice';
import { SkeletonRows } from '../../ui/skeleton';
import { GraphCost } from './graph-cost';

/** Everything that is known of one model; read when its row is opened. */
export function ModelCard({ id }: { readonly id: string }) {
  const query = useModel(id);
  if (query.isPending) return <SkeletonRows rows={2} label="Loading the model" />;
  if (query.error !== null)
    return <FailureNotice title="The model could not be read" error={query.error} onRetry={() => void query.refetch()} />;
  const model = query.data;
  return (
    <>
      {model.refusal !== null && <Refusal refusal={model.refusal} />}
      <Facts facts={factsOf(model)} />
      {(model.report?.graphs ?? []).map(({ role, cost }) => cost !== null && <GraphCost key={role} role={role} cost={cost} />)}
      {may('submitter') && model.origin === 'upload' && (model.state === 'ready' || model.state === 'refused') && (
        <DeleteModel model={model} />
      )}
    </>
  );
}

function DeleteModel({ model: { id, name, version } }: { readonly model: ModelDetail }) {
  const remove = useChange(deleteModel, ['models']);
  return (
    <>
      <ConfirmButton
        action="Delete"
        label={`Delete ${name}@${version}`}
        question={`Delete ${name}@${version}?`}
        consequence="No new sweep can measure it. What was measured of it stays, and it can be restored."
        pending={remove.isPending}
        onConfirm={() => remove.mutate(id)}
      />
      {remove.error !== null && (
        <p className="field-problem" role="alert">
          {remove.error.message}
        </p>
      )}
    </>
  );
}

function Refusal({ refusal }: { readonly refusal: NonNullable<ModelDetail['refusal']> }) {
  return (
    <div className="notice notice-bad">
      <p className="notice-title">Refused: change this and push it again</p>
      <ul>
        {(refusal.errors ?? []).map(({ pointer, detail }) => (
          <li key={pointer + detail}>
            <code>{pointer}</code>: {detail}
          </li>
        ))}
      </ul>
    </div>
  );
}

function factsOf({ card, report, graphs, origin }: ModelDetail): [string, string][] {
  const declared = Object.entries(card).map(([field, value]): [string, string] => [
    field,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const found = (report?.graphs ?? []).map(({ role, opset, operators, flops }): [string, string] => [
    `${role} graph`,
    `opset ${opset}, ${operators.length} operators, ${typeof flops === 'number' ? `${flops.toLocaleString('en')} FLOPs a call` : flops}; ${mappingOf(report, role)}`,
  ]);
  const notes = (report?.notes ?? []).map((note, index): [string, string] => [`note ${index + 1}`, note]);
  const digests = Object.entries(graphs).map(([role, digest]): [string, string] => [`${role} SHA-256`, digest]);
  return [['origin', origin], ...declared, ...found, ...notes, ...digests];
}

function mappingOf(report: ModelDetail['report'], role: string): string {
  const contract = report?.interface.graphs[role as 'step'];
  if (contract === undefined) return 'not read';
  const ports = [...Object.entries(contract.inputs), ...Object.entries(contract.outputs)];
  const renamed = ports.filter(([name, port]) => port.name !== name).map(([name, port]) => `${port.name} → ${name}`);
  return renamed.length === 0 ? `${contract.layout} layout` : `${contract.layout} layout of ${contract.dialect}: ${renamed.join(', ')}`;
}
