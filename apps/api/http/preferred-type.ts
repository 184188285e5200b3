/**
 * The media type that an `Accept` header prefers (RFC 9110, 12.5.1): each type has the weight of the most specific range that matches it.
 * @param offered The types that there are; the first of those with the highest weight wins.
 * @returns The first one also where there is no header or it accepts none of them: an answer in another form is better than none.
 */
export function preferredType<T extends string>(accept: string | undefined, offered: readonly [T, ...T[]]): T {
  if (accept === undefined) return offered[0];
  const ranges = accept.split(',').map(parseRange);
  const weightOf = (type: string): number => {
    const matching = ranges.filter(({ range }) => matches(range, type)).sort((a, b) => specificity(b.range) - specificity(a.range));
    return matching.at(0)?.weight ?? 0;
  };
  return offered.reduce((best, type) => (weightOf(type) > weightOf(best) ? type : best));
}

function parseRange(text: string): { readonly range: string; readonly weight: number } {
  const [range, ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { range, weight: weight >= 0 && weight <= 1 ? weight : 0 };
}

function matches(range: string, type: string): boolean {
  return range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));
}

function specificity(range: string): number {
  return range === '*/*' ? 0 : range.endsWith('/*') ? 1 : 2;
}
