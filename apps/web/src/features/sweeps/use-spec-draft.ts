import { useState } from 'react';
import { ApiFailure } from '../../api/failure';
import { EXAMPLE_SPEC } from './example-spec';
import { parseSpec, type LocatedProblem } from './parse-spec';

/** A spec being written: its text and what is wrong with it, from the parser here or from the API. */
export interface SpecDraft {
  readonly text: string;
  readonly problems: readonly LocatedProblem[];
  readonly edit: (text: string) => void;
  /** The spec's value, or null after showing why the text cannot be read. */
  readonly read: () => unknown;
  /** Shows the problems of a refused spec; false when `error` is something else. `prefix` is where the spec lies in the request. */
  readonly refuse: (error: Error, prefix?: string) => boolean;
}

/** State of a spec editor. */
export function useSpecDraft(): SpecDraft {
  const [text, setText] = useState(EXAMPLE_SPEC);
  const [problems, setProblems] = useState<readonly LocatedProblem[]>([]);
  return {
    text,
    problems,
    edit: (next) => {
      setText(next);
      setProblems([]);
    },
    read: () => {
      const parsed = parseSpec(text);
      setProblems(parsed.problems);
      return parsed.value;
    },
    refuse: (error, prefix = '') => {
      if (!(error instanceof ApiFailure) || error.status !== 422) return false;
      const parsed = parseSpec(text);
      const inside = error.fields.filter((field) => field.pointer.startsWith(prefix));
      setProblems(
        inside.map((field) => ({
          ...field,
          pointer: field.pointer.slice(prefix.length),
          line: parsed.lineOf(field.pointer.slice(prefix.length)),
        })),
      );
      return inside.length > 0;
    },
  };
}
