import type { Schema } from '../../../../client/index';

type Axes = Schema<'SweepExtension'>['axes'];

/** What a person types: values between commas; seeds also as ranges such as 4..9. */
export interface ExtensionText {
  readonly steps: string;
  readonly seed: string;
  readonly architecture: string;
  readonly space: string;
}

/** Longest range of seeds that is written out. */
const MAX_RANGE = 100_000;

const values = (text: string): string[] =>
  text
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');

/**
 * The axes of an extension. Words and numbers go to the API as they stand: it names what it does not know.
 * @returns Null when a step count or a seed is no whole number.
 */
export function parseExtension({ steps, seed, architecture, space }: ExtensionText): Axes | null {
  const numbers = { steps: values(steps).map(Number), seed: values(seed).flatMap(seedsOf) };
  if (Object.values(numbers).some((list) => list.some((value) => !Number.isInteger(value)))) return null;
  const axes = { ...numbers, architecture: values(architecture), space: values(space) };
  return Object.fromEntries(Object.entries(axes).filter(([, list]) => list.length > 0));
}

function seedsOf(text: string): number[] {
  const parts = text.split('..').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const first = parts[0] ?? NaN;
  const last = parts[1] ?? first;
  const length = last - first + 1;
  if (parts.length > 2 || !(length >= 1 && length <= MAX_RANGE)) return [NaN];
  return Array.from({ length }, (_, index) => first + index);
}
