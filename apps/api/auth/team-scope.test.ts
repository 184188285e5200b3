import { describe, expect, it } from '@jest/globals';
import { narrowToTeam } from './team-scope.js';

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
