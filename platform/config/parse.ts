import { z } from 'zod';

/** Environment variables as Node gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Every bad environment variable at once, one sentence each. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  /** @param problems One sentence a variable, naming it first. */
  constructor(readonly problems: readonly string[]) {
    super(
      `The configuration has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.map((line) => `  - ${line}`).join('\n')}`,
    );
  }
}

/**
 * Validates `environment` against `schema` and returns the typed values.
 * Empty strings count as unset, because shells and compose files cannot unset a variable they pass on.
 * @throws ConfigurationError naming every variable that is missing or bad.
 */
export function parseEnvironment<T extends z.ZodType>(schema: T, environment: Environment): z.output<T> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigurationError(parsed.error.issues.map((issue) => describeIssue(issue, given)));
}

function describeIssue(issue: z.core.$ZodIssue, given: Readonly<Record<string, unknown>>): string {
  const variable = String(issue.path[0] ?? 'environment');
  if (!(variable in given)) return `${variable} is not set: ${issue.message}`;
  return `${variable} has a bad value: ${issue.message}`;
}

/** A number of seconds given as text, 0 or more. */
export function seconds(): z.ZodType<number> {
  return z
    .string()
    .regex(/^\d+(\.\d+)?$/, { message: 'expected a number of seconds, 0 or more' })
    .transform(Number);
}

/** A whole number given as text, between `min` and `max` inclusive. */
export function wholeNumber(min: number, max: number): z.ZodType<number> {
  const expected = `expected a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^-?\d+$/, { message: expected, abort: true })
    .transform(Number)
    .refine((value) => value >= min && value <= max, { message: expected });
}

/** `host:port`, as Temporal clients take it. */
export const hostAndPort = z.string().regex(/^[^\s:/]+:\d{1,5}$/, { message: 'expected host:port, for example 127.0.0.1:7233' });

/** An absolute http or https address. */
export const httpUrl = z.url({ protocol: /^https?$/, message: 'expected an http or https address' });
