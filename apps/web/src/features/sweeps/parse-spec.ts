import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { FieldProblem } from '../../api/failure';

/** A spec as typed: its value, or why it cannot be read. JSON is YAML, so one parser reads both. */
export interface ParsedSpec {
  readonly value: unknown;
  readonly problems: readonly LocatedProblem[];
  /** Line (from 1) of the value under a JSON pointer, or of its nearest parent that exists. */
  lineOf(pointer: string): number;
}

/** A problem and the line of the text where it is. */
export interface LocatedProblem extends FieldProblem {
  readonly line: number;
}

/** Reads YAML or JSON; syntax errors become problems with their line. */
export function parseSpec(text: string): ParsedSpec {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  return {
    value: document.errors.length === 0 ? (document.toJS() as unknown) : null,
    problems: document.errors.map((error) => ({
      pointer: '',
      detail: error.message.split('\n')[0] ?? error.message,
      line: lineAt(error.pos[0]),
    })),
    lineOf: (pointer) => lineAt(offsetOf(document, pathOf(pointer))),
  };
}

/** Segments of a JSON pointer (RFC 6901); whole numbers index arrays. */
function pathOf(pointer: string): (string | number)[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment));
}

function offsetOf(document: Document, path: (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
