import { describe, expect, it } from '@jest/globals';
import { checkedAddresses, ForbiddenTarget, isPublic } from './target.js';

describe('webhook targets', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '::7f00:1',
    '::ffff:0:7f00:1',
    '4000::1',
  ])('%s is not public', (address) => expect(isPublic(address)).toBe(false));

  it.each(['8.8.8.8', '2606:4700:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) => expect(isPublic(address)).toBe(true));

  it.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    // Other spellings of 127.0.0.1, which URL parsing turns into it.
    'https://2130706433/',
    'https://0x7f.1/',
    'http://8.8.8.8/',
    'ftp://8.8.8.8/',
    'https://user:secret@8.8.8.8/',
    'https://no-such-host.invalid/',
  ])('%s is refused', async (address) => {
    await expect(checkedAddresses(new URL(address), false)).rejects.toThrow(ForbiddenTarget);
  });

  it('are private where the configuration allows it, and public ones always', async () => {
    expect(await checkedAddresses(new URL('http://127.0.0.1:9/'), true)).toEqual([{ address: '127.0.0.1', family: 4 }]);
    expect(await checkedAddresses(new URL('https://8.8.8.8/'), false)).toEqual([{ address: '8.8.8.8', family: 4 }]);
  });
});
