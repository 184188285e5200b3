/** Something to change in a package. `pointer` is a JSON pointer into the model resource: `/card/...`, `/files/<n>`, `/graphs/<role>/...`. */
export interface ContractProblem {
  readonly pointer: string;
  /** What is wrong and what to do. */
  readonly detail: string;
}

/** A path segment of a JSON pointer (RFC 6901). */
export function pointerSegment(text: string): string {
  return text.replaceAll('~', '~0').replaceAll('/', '~1');
}
