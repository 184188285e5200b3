import { canonicalJson, type Parameters } from '../cells/cell.js';
import { worldIn, type DataName, type World } from '../grid/vocabulary.js';
import { InvalidWorldParameters } from './parameters.js';
import { defaultParameters, worldOf } from './registry.js';

/**
 * A world with other parameters than the published ones is named by those that differ, in the order of the alphabet:
 * `m4(forward=0.6;length=16)`, `lc4s(prior=0.7/0.3)`. So the name says everything about the data, and the same data have one name.
 */
const NAMED = /^[a-z0-9]+\(([^()]+)\)$/;

/** The name of `world` with `parameters`. */
export function dataNameOf(world: World, parameters: Parameters): DataName {
  const published = defaultParameters(world);
  const different = Object.keys(parameters)
    .filter((key) => canonicalJson(parameters[key]) !== canonicalJson(published[key] ?? null))
    .sort()
    .map((key) => `${key}=${[parameters[key]].flat().join('/')}`);
  return different.length === 0 ? world : `${world}(${different.join(';')})`;
}

/**
 * All parameters of the exact world that `name` names.
 * @throws InvalidWorldParameters when what stands in the parentheses is not `name=number`, `name=number/number` or `name=word`.
 * @throws RangeError for the name of a dataset.
 */
export function worldParameters(name: DataName): Parameters {
  const published = defaultParameters(name);
  const [, given] = NAMED.exec(name) ?? [];
  if (given === undefined) return published;
  const own = given.split(';').map((part) => parameterIn(name, part, published));
  return { ...published, ...Object.fromEntries(own) };
}

function parameterIn(name: DataName, part: string, published: Parameters): [string, Parameters[string]] {
  const [key, value = '', ...more] = part.split('=');
  if (/^[a-z]+$/.test(value)) return [key, value];
  const numbers = value.split('/').map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
  if (more.length > 0 || numbers.some((number) => !Number.isFinite(number))) {
    throw new InvalidWorldParameters(name, `${part} is no parameter: write name=number, or name=number/number for a list, or name=word.`);
  }
  return [key, Array.isArray(published[key]) || numbers.length > 1 ? numbers : numbers[0]];
}

/** What is wrong with the name of an exact world, or null. */
export function worldNameProblem(name: DataName): string | null {
  const world = worldIn(name);
  if (world === null) return null;
  try {
    const parameters = worldParameters(name);
    worldOf(world, parameters);
    const proper = dataNameOf(world, parameters);
    return proper === name ? null : `${name} is written ${proper}`;
  } catch (error) {
    if (error instanceof InvalidWorldParameters) return error.message;
    throw error;
  }
}
