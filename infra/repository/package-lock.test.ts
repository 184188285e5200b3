import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** One entry of package-lock.json, version 3: the fields that say what it needs and where it comes from. */
interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Packages = Readonly<Record<string, LockEntry>>;

/** Folders in which Node looks for a package required from `location`, the nearest first: its own node_modules, then its parents'. */
function lookupFolders(location: string): string[] {
  const folders = [];
  for (let at = location; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) folders.push(`${at}/node_modules`);
  return [...folders, 'node_modules'];
}

/** `location needs name` for every dependency for which the lock file has no entry where Node would look for it. */
function missingEntries(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([location, entry]) => {
    const needed = { ...entry.dependencies, ...entry.optionalDependencies, ...(location === '' ? entry.devDependencies : {}) };
    return Object.keys(needed)
      .filter((name) => !lookupFolders(location).some((folder) => `${folder}/${name}` in packages))
      .map((name) => `${location === '' ? 'package.json' : location} needs ${name}`);
  });
}

const { packages } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package-lock.json'), 'utf8')) as {
  packages: Packages;
};

describe('package-lock.json', () => {
  it('has an entry for every dependency of every platform, without which `npm ci` refuses it', () => {
    expect(missingEntries(packages)).toEqual([]);
  });

  it('would be found incomplete without one optional package of another platform', () => {
    const optional = Object.entries(packages).find(([, entry]) => Object.keys(entry.optionalDependencies ?? {}).length > 0);
    const [name] = Object.keys(optional?.[1].optionalDependencies ?? {});
    const pruned = Object.fromEntries(Object.entries(packages).filter(([location]) => !location.endsWith(`node_modules/${name}`)));
    expect(missingEntries(pruned)).toContain(`${optional?.[0] ?? ''} needs ${name}`);
  });

  it('names no registry, so that every machine installs from its own, and a checksum for everything', () => {
    const installed = Object.entries(packages).filter(([location, entry]) => location !== '' && entry.link !== true);
    expect(installed.filter(([, entry]) => entry.resolved !== undefined).map(([location]) => location)).toEqual([]);
    expect(installed.filter(([, entry]) => entry.integrity === undefined).map(([location]) => location)).toEqual([]);
  });
});
