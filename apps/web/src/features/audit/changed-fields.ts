/** One field whose value a write changed; `undefined` where it was absent. */
export interface ChangedField {
  /** JSON pointer of the field. */
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Fields that differ between two JSON values, in the order in which they stand. Arrays are compared as a whole: an order is one value. */
export function changedFields(before: unknown, after: unknown, pointer = ''): readonly ChangedField[] {
  if (isObject(before) && isObject(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].flatMap((name) => changedFields(before[name], after[name], `${pointer}/${escaped(name)}`));
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ pointer, before, after }];
}

/** RFC 6901, section 3. */
function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
