import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** An address to which no webhook may be sent. The message is shown to whoever configured it. */
export class ForbiddenTarget extends Error {
  override readonly name = 'ForbiddenTarget';
}

/** An address that was looked up and may be connected to. */
export interface CheckedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/**
 * Resolves the host of a webhook and checks every address that it has: with `allowPrivate` false only public unicast addresses pass, and
 * only https. The caller connects to an address returned here, not to the name again, so that an answer that changes in between cannot
 * lead elsewhere.
 * @throws ForbiddenTarget
 */
export async function checkedAddresses(url: URL, allowPrivate: boolean): Promise<CheckedAddress[]> {
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:'))
    throw new ForbiddenTarget('a webhook needs an https address');
  if (url.username !== '' || url.password !== '') throw new ForbiddenTarget('a webhook address must not contain credentials');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) === 0 ? await resolve(host) : [{ address: host, family: isIP(host) }];
  for (const { address } of found) {
    if (!allowPrivate && !isPublic(address)) {
      throw new ForbiddenTarget(`${host} is ${address}, which is not a public address; webhooks to private networks are refused here`);
    }
  }
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
}

async function resolve(host: string): Promise<{ address: string; family: number }[]> {
  try {
    return await lookup(host, { all: true, verbatim: true });
  } catch (error) {
    throw new ForbiddenTarget(`the host ${host} cannot be resolved`, { cause: error });
  }
}

/** What is assigned for the public internet; the rest of IPv6 is reserved, or wraps addresses of other kinds (`::/96` those of IPv4). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** True for public unicast addresses, also where an IPv4 address is mapped into IPv6. */
export function isPublic(address: string): boolean {
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && (!(parsed instanceof ipaddr.IPv6) || parsed.match(GLOBAL_UNICAST));
}
