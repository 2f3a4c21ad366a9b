import { describe, expect, it } from '@jest/globals';
import { contractDigest } from './contract-digest.js';
import { Contracts, contracts } from './sendable-contract.js';

const [OLDEST, EARLIER, OWN, UNKNOWN] = ['01', '02', '03', '04'].map((byte) => byte.repeat(32)) as [
  string,
  string,
  string,
  string,
];
const some = new Contracts(OWN, [
  { digestHex: OLDEST, types: ['a'] },
  { digestHex: EARLIER, types: ['a', 'b'] },
]);

describe('the contract to send under', () => {
  it.each<[string, string[], string | null, readonly string[] | 'all' | null]>([
    ['the own one, where the list admits it', [OLDEST, EARLIER, OWN], OWN, 'all'],
    ['the newest that the list admits, before it admits the own one', [OLDEST, EARLIER, UNKNOWN], EARLIER, ['a', 'b']],
    ['the oldest, where no other is admitted', [OLDEST], OLDEST, ['a']],
    ['none, where this build reads none of the list', [UNKNOWN], null, null],
    ['none, where the list admits none', [], null, null],
  ])('is %s', (_, admitted, digest, types) => {
    const chosen = some.sendable(new Set(admitted));
    expect(chosen && Buffer.from(chosen.digest).toString('hex')).toBe(digest);
    expect(chosen?.types ?? null).toEqual(types);
  });

  it('is one that every build of this contract reads', () => {
    expect(contracts.sendable(contracts.readable)?.digest).toEqual(contractDigest);
    expect(some.readable).toEqual(new Set([OWN, EARLIER, OLDEST]));
  });
});
