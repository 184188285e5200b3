import { useState, type SubmitEvent } from 'react';
import { extendSweep } from '../../api/endpoints';
import { useChange } from '../../api/queries';
import { FailureNotice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { parseExtension, type ExtensionText } from './parse-extension';

const FIELDS = [
  { name: 'steps', label: 'More steps', hint: 'e.g. 64, 128' },
  { name: 'seed', label: 'More seeds', hint: 'e.g. 4..9, 12' },
  { name: 'architecture', label: 'More architectures', hint: 'e.g. masked-diffusion' },
  { name: 'space', label: 'More spaces', hint: 'e.g. token-embedding' },
] as const;

/** Makes axes of a sweep longer; only the new cells run. */
export function ExtendForm({ sweepId, onExtended }: { readonly sweepId: string; readonly onExtended: () => void }) {
  const [text, setText] = useState<ExtensionText>({ steps: '', seed: '', architecture: '', space: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const extend = useChange(extendSweep, ['sweep', 'sweeps']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const axes = parseExtension(text);
    setProblem(axes === null ? 'Steps and seeds are whole numbers; a range of seeds is written 4..9.' : null);
    if (axes !== null) extend.mutate({ id: sweepId, axes }, { onSuccess: onExtended });
  };
  return (
    <form onSubmit={submit}>
      <div className="field-row">
        {FIELDS.map(({ name, label, hint }) => (
          <TextField
            key={name}
            label={label}
            hint={hint}
            value={text[name]}
            onChange={(value) => setText({ ...text, [name]: value })}
            problem={null}
            required={false}
            mono
          />
        ))}
      </div>
      {problem !== null && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      {extend.error !== null && <FailureNotice title="The sweep was not extended" error={extend.error} />}
      <div className="button-row">
        <button type="submit" className="button" disabled={extend.isPending}>
          {extend.isPending ? 'Extending…' : 'Extend'}
        </button>
      </div>
    </form>
  );
}
