import { useId, useRef } from 'react';
import type { LocatedProblem } from './parse-spec';

interface SpecEditorProps {
  readonly text: string;
  readonly problems: readonly LocatedProblem[];
  readonly onChange: (text: string) => void;
}

/** Text area for a spec with its problems beneath; choosing a problem selects the line it is in. */
export function SpecEditor({ text, problems, onChange }: SpecEditorProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const goTo = (line: number) => {
    const before =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    const end = text.indexOf('\n', before);
    area.current?.focus();
    area.current?.setSelectionRange(before, end === -1 ? text.length : end);
  };
  return (
    <div className="field">
      <label htmlFor={id}>Sweep spec, YAML or JSON</label>
      <textarea
        id={id}
        ref={area}
        className="editor mono"
        rows={16}
        spellCheck={false}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={problems.length > 0}
        aria-describedby={`${id}-problems`}
      />
      <div id={`${id}-problems`} aria-live="polite">
        {problems.length > 0 && (
          <div className="notice notice-bad">
            <p className="notice-title">{problems.length === 1 ? 'One problem' : `${problems.length} problems`}</p>
            <ul className="problems">
              {problems.map((problem) => (
                <li key={problem.pointer + problem.detail}>
                  <button type="button" className="link" onClick={() => goTo(problem.line)}>
                    line {problem.line}
                  </button>{' '}
                  <code>{problem.pointer || '/'}</code> {problem.detail}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  );
}
