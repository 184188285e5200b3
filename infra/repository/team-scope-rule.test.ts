import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RULES = ['no-restricted-imports', 'no-restricted-syntax'];

/** What the repository's rules for one file say to a text; only the rules that keep features inside the team's scope, which need no types. */
async function complaints(file: string): Promise<(text: string) => string[]> {
  const config = (await new ESLint({ cwd: ROOT }).calculateConfigForFile(path.join(ROOT, file))) as Linter.Config;
  const rules = Object.fromEntries(RULES.flatMap((name) => (config.rules?.[name] === undefined ? [] : [[name, config.rules[name]]])));
  const parser = tseslint.parser as Linter.Parser;
  return (text) =>
    new Linter()
      .verify(text, [{ files: ['**/*.ts'], languageOptions: { parser }, rules }], path.basename(file))
      .map(({ message }) => message);
}

const VIOLATIONS = {
  'the token of the unscoped client': `import { PRISMA } from '../services.js';`,
  'all tokens at once': `import * as services from '../services.js';`,
  'its type, under whatever name': `import { type PrismaClient as Client } from '../../../prisma/generated/client.js';`,
  'a client of its own': `import { createPrismaClient } from '../../../platform/database/index.js';`,
  'a driver of its own': `import { Pool } from 'pg';`,
  'SQL on a client': 'export const all = (client: any) => client.$queryRaw`select * from cells`;',
  'SQL that changes rows': `export const none = (client: any) => client.$executeRawUnsafe('delete from cells');`,
  'SQL by a computed name': `export const all = (client: any) => client['$queryRawUnsafe']('select * from cells');`,
};

describe('the scope of a team', () => {
  let inFeature: (text: string) => string[];
  beforeAll(async () => {
    inFeature = await complaints('apps/api/sweeps/sweeps.repository.ts');
  });

  it.each(Object.entries(VIOLATIONS))('cannot be left by %s', (_, text) => {
    expect(inFeature(text)).toEqual([expect.stringContaining('bound to a team')]);
  });

  it('lets a feature use its own client and query', () => {
    const text = `
      import { Prisma } from '../../../prisma/generated/client.js';
      import { TeamScope } from '../auth/team-scope.js';
      import { SETTINGS } from '../services.js';
      export const rows = (scope: TeamScope) => scope.query('team', (team) => Prisma.sql\`select 1 where \${team} is not null\`);
      export const cells = (scope: TeamScope) => scope.of('team').cell.findMany({});
      export default SETTINGS;`;
    expect(inFeature(text)).toEqual([]);
  });

  it.each(['apps/api/a-feature-of-tomorrow/deep/inside/it.ts', 'apps/api/teams/teams.service.ts'])('holds in %s', async (file) => {
    expect((await complaints(file))(VIOLATIONS['the token of the unscoped client'])).toHaveLength(1);
  });

  it('still forbids features to read the environment', () => {
    expect(inFeature('export default process.env.HOME;')).toEqual([expect.stringContaining('platform/config')]);
  });
});
