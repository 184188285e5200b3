import type { OidcConfig, OidcGrant } from '../../../platform/config/index.js';

type Claims = Readonly<Record<string, unknown>>;

/** The first grant of which the person has the group, or null: who has none does not get in. */
export function grantFor({ grants, groupsClaim }: Pick<OidcConfig, 'grants' | 'groupsClaim'>, claims: Claims): OidcGrant | null {
  const value = claims[groupsClaim];
  const groups: readonly unknown[] = Array.isArray(value) ? value : [value];
  return grants.find(({ group }) => groups.includes(group)) ?? null;
}

const NAME_LENGTH = 100;

/** What a person is called in the audit log: the address or name that the provider gives, else the subject. */
export function nameOf(claims: Claims): string {
  const named = [claims['email'], claims['preferred_username'], claims['name'], claims['sub']];
  const name = named.find((value): value is string => typeof value === 'string' && value !== '');
  return (name ?? 'unknown').slice(0, NAME_LENGTH);
}
