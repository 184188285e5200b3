import { useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string | null;
  readonly hint?: string;
  readonly mono?: boolean;
  readonly required?: boolean;
}

/** A labelled input with its hint and, after a refused request, its problem. */
export function TextField({ label, value, onChange, problem, hint, mono = false, required = true }: TextFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={mono ? 'mono' : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-note`}
        required={required}
      />
      <p id={`${id}-note`} className={problem === null ? 'hint' : 'field-problem'}>
        {problem ?? hint}
      </p>
    </div>
  );
}
