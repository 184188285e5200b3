import type { Parameters } from '../cells/cell.js';

/** Absolute deviation from 1 that the sum of a probability vector may have. */
const SUM_TOLERANCE = 1e-9;

/** Thrown when a world is asked for with parameters it does not have or that are out of range. */
export class InvalidWorldParameters extends Error {
  constructor(world: string, problem: string) {
    super(`World ${world}: ${problem}`);
    this.name = 'InvalidWorldParameters';
  }
}

/** Reads and checks the parameters of one world; every failure names the world, the parameter and the accepted range. */
export class ParameterReader {
  constructor(
    private readonly world: string,
    private readonly parameters: Parameters,
  ) {}

  /** @throws InvalidWorldParameters when a parameter outside `known` is present. */
  allowOnly(known: readonly string[]): void {
    const unknown = Object.keys(this.parameters).filter((name) => !known.includes(name));
    if (unknown.length > 0) {
      const accepted = known.length === 0 ? 'it takes none' : `use only ${known.join(', ')}`;
      throw new InvalidWorldParameters(this.world, `unknown parameter ${unknown.join(', ')}; ${accepted}.`);
    }
  }

  /** An integer in [min, max]. */
  integer(name: string, min: number, max: number): number {
    const value = this.parameters[name];
    if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
      throw this.problem(name, `an integer from ${min} to ${max}`);
    }
    return value;
  }

  /** One of `words`. */
  choice<Word extends string>(name: string, words: readonly Word[]): Word {
    const word = words.find((one) => one === this.parameters[name]);
    if (word === undefined) throw this.problem(name, `one of ${words.join(', ')}`);
    return word;
  }

  /** True when the parameter is given; for those that a world has a default for. */
  has(name: string): boolean {
    return this.parameters[name] !== undefined;
  }

  /** A number strictly between `low` and `high`. */
  between(name: string, low: number, high: number): number {
    const value = this.parameters[name];
    if (typeof value !== 'number' || !(value > low && value < high))
      throw this.problem(name, `a number strictly between ${low} and ${high}`);
    return value;
  }

  /** A probability vector with `minLength` to `maxLength` positive entries that sum to 1. */
  distribution(name: string, minLength: number, maxLength: number): Float64Array {
    const value = this.parameters[name];
    const expected = `${minLength} to ${maxLength} positive numbers that sum to 1`;
    if (!isNumberArray(value) || value.length < minLength || value.length > maxLength) throw this.problem(name, expected);
    const sum = value.reduce((total, entry) => total + entry, 0);
    if (!value.every((entry) => entry > 0) || Math.abs(sum - 1) > SUM_TOLERANCE) throw this.problem(name, expected);
    return Float64Array.from(value, (entry) => entry / sum);
  }

  /** `count` numbers, each strictly between `low` and `high`. */
  numbers(name: string, count: number, low: number, high: number): readonly number[] {
    const value = this.parameters[name];
    if (!isNumberArray(value) || value.length !== count || !value.every((entry) => entry > low && entry < high)) {
      throw this.problem(name, `${count} numbers strictly between ${low} and ${high}`);
    }
    return value;
  }

  private problem(name: string, expected: string): InvalidWorldParameters {
    const found = JSON.stringify(this.parameters[name]) ?? 'nothing';
    return new InvalidWorldParameters(this.world, `parameter ${name} must be ${expected}, but is ${found}.`);
  }
}

function isNumberArray(value: Parameters[string] | undefined): value is readonly number[] {
  return Array.isArray(value);
}
