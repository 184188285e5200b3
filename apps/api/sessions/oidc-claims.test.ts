import { describe, expect, it } from '@jest/globals';
import type { OidcGrant } from '../../../platform/config/index.js';
import { grantFor, nameOf } from './oidc-claims.js';

const admins: OidcGrant = { group: 'admins', team: 'physics', role: 'admin' };
const members: OidcGrant = { group: 'lab', team: 'physics', role: 'submitter' };
const config = { groupsClaim: 'groups', grants: [admins, members] };

describe('grants of an identity provider', () => {
  it('are taken in their order, so that the strongest can stand first', () => {
    expect(grantFor(config, { groups: ['lab', 'admins'] })).toBe(admins);
    expect(grantFor(config, { groups: 'lab' })).toBe(members);
  });

  it.each([{}, { groups: [] }, { groups: ['labs'] }, { groups: null }, { roles: ['admins'] }, { groups: { admins: true } }])(
    'let nobody in with the claims %j',
    (claims) => {
      expect(grantFor(config, claims)).toBeNull();
    },
  );
});

describe('nameOf', () => {
  it('prefers what people recognise', () => {
    expect(nameOf({ sub: '17', name: 'Ada', email: 'ada@lab.test' })).toBe('ada@lab.test');
    expect(nameOf({ sub: '17', email: '' })).toBe('17');
  });
});
