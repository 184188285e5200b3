import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { planSweep, submitSweep } from '../../api/endpoints';
import { useChange } from '../../api/queries';
import { newRequestKey } from '../../api/request-key';
import { FailureNotice } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import { PlanView } from './plan-view';
import { SpecEditor } from './spec-editor';
import { useSpecDraft } from './use-spec-draft';

/** Write a spec, see what it would run, submit it. */
export function NewSweepPage() {
  const navigate = useNavigate();
  const draft = useSpecDraft();
  const requestKey = useRef(newRequestKey());
  const [failure, setFailure] = useState<Error | null>(null);
  const [halfWidth, setHalfWidth] = useState('');
  const plan = useChange(planSweep, []);
  const submit = useChange((spec: unknown) => submitSweep(spec, requestKey.current), ['sweeps']);

  const showFailure = (error: Error) => {
    plan.reset();
    setFailure(draft.refuse(error) ? null : error);
  };
  const edit = (text: string) => {
    requestKey.current = newRequestKey();
    setFailure(null);
    plan.reset();
    draft.edit(text);
  };
  const withSpec = (action: (spec: unknown) => void) => () => {
    setFailure(null);
    const spec = draft.read();
    if (spec !== null) action(spec);
  };

  return (
    <Page title="New sweep" lead="Plan it first: nothing runs until you submit.">
      <div className="columns">
        <Section title="Spec">
          <SpecEditor text={draft.text} problems={draft.problems} onChange={edit} />
          <TextField
            label="Half-width of intervals to plan for (optional)"
            value={halfWidth}
            onChange={setHalfWidth}
            problem={halfWidth === '' || positiveOf(halfWidth) !== null ? null : 'a number above 0'}
            mono
            required={false}
          />
          {failure !== null && <FailureNotice title="That did not work" error={failure} />}
          <div className="button-row">
            <button
              type="button"
              className="button"
              disabled={plan.isPending}
              onClick={withSpec((spec) => plan.mutate({ spec, halfWidth: positiveOf(halfWidth) }, { onError: showFailure }))}
            >
              {plan.isPending ? 'Planning…' : 'Plan'}
            </button>
            <button
              type="button"
              className="button button-main"
              disabled={submit.isPending}
              onClick={withSpec((spec) =>
                submit.mutate(spec, { onError: showFailure, onSuccess: (sweep) => void navigate(`/sweeps/${sweep.id}`) }),
              )}
            >
              {submit.isPending ? 'Submitting…' : 'Submit'}
            </button>
          </div>
        </Section>
        <Section title="Plan" note="What would run, what is known already, and what is left out.">
          {plan.data === undefined ? (
            <p className="muted">Press Plan to count the cells before anything runs.</p>
          ) : (
            <PlanView plan={plan.data} />
          )}
        </Section>
      </div>
    </Page>
  );
}

/** A number above 0, or null. */
function positiveOf(text: string): number | null {
  const value = Number(text);
  return text.trim() !== '' && value > 0 ? value : null;
}
