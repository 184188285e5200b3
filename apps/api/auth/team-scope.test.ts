import { describe, expect, it } from '@jest/globals';
import { Prisma } from '../../../prisma/generated/client.js';
import { DELETED_TOO, narrowed, narrowToTeam } from './team-scope.js';

describe('narrowToTeam', () => {
  it('adds the team to every filter, so that no filter can widen it', () => {
    expect(narrowToTeam('findMany', { where: { teamId: 'theirs' } }, 'ours')).toEqual({
      where: { AND: [{ teamId: 'theirs' }, { teamId: 'ours' }] },
    });
    expect(narrowToTeam('count', {}, 'ours')).toEqual({ where: { AND: [{}, { teamId: 'ours' }] } });
  });

  it('writes the team on new rows, whatever they say', () => {
    expect(narrowToTeam('create', { data: { name: 'a', teamId: 'theirs' } }, 'ours')).toEqual({ data: { name: 'a', teamId: 'ours' } });
  });

  it.each(['findUnique', 'update', 'delete', 'upsert', 'createMany'])('refuses %s', (operation) => {
    expect(() => narrowToTeam(operation, {}, 'ours')).toThrow(/not scoped to a team/);
  });
});

describe('narrowed', () => {
  it('lets a team see the rows that are shared with all, and write only its own', () => {
    expect(narrowed('Dataset', 'findMany', {}, 'ours')).toEqual({ where: { AND: [{}, { OR: [{ teamId: 'ours' }, { teamId: null }] }] } });
    expect(narrowed('Dataset', 'updateMany', {}, 'ours')).toEqual({ where: { AND: [{}, { teamId: 'ours' }] } });
  });

  it('hides deleted rows from every query that does not speak of them', () => {
    const seen = (where: object): unknown => narrowed('Sweep', 'findMany', { where }, 'ours')['where'];
    expect(seen({ id: 'a' })).toEqual({ AND: [{ id: 'a', deletedAt: null }, { teamId: 'ours' }] });
    expect(seen({ deletedAt: { not: null } })).toEqual({ AND: [{ deletedAt: { not: null } }, { teamId: 'ours' }] });
    expect(seen({ id: 'a', ...DELETED_TOO })).toEqual({ AND: [{ id: 'a' }, { teamId: 'ours' }] });
    expect(narrowed('Sweep', 'create', { data: { id: 'a' } }, 'ours')).toEqual({ data: { id: 'a', teamId: 'ours' } });
  });

  it.each(['Team', 'WebSession', 'CellMetric', 'ModelOfTomorrow'])('refuses %s, of which nobody said how it belongs to a team', (model) => {
    expect(() => narrowed(model, 'findMany', {}, 'ours')).toThrow(/not scoped to a team/);
  });

  it('lets SQL pass that binds the id of the team, and no other', () => {
    const sql = (team: string): Record<string, unknown> => Prisma.sql`select 1 where ${team} = 'ours'` as never;
    expect(narrowed(undefined, '$queryRaw', sql('ours'), 'ours')).toEqual(sql('ours'));
    expect(() => narrowed(undefined, '$queryRaw', sql('theirs'), 'ours')).toThrow(/does not name the team/);
    expect(() => narrowed(undefined, '$queryRawUnsafe', ["select 'ours'"] as never, 'ours')).toThrow(/does not name the team/);
  });
});
