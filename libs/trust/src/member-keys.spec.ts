import { describe, expect, it } from '@jest/globals';

import { addFurtherKey, createAdminKey, createKeyStore, keysInForce, ownKeys } from './member-keys.js';
import type { MemberKeys } from './member-keys.js';
import { aDraftKey, aFirstList, aParty, aSuccessor } from './trust.testing.js';

const nl = aParty('nl');
const one = aFirstList([nl]);

function ids(keys: MemberKeys): readonly string[] {
  return ownKeys(keys).map(({ keyIdHex }) => keyIdHex);
}

describe('keys of a gateway', () => {
  it.each(['record', 'checkpoint', 'sealing'] as const)('use the new %s key from the list on that names it', (use) => {
    const waiting = addFurtherKey(nl.keys, use);
    const [next] = waiting.further;
    const two = aSuccessor(one, [{ kind: 'rotate', member: 'nl', key: aDraftKey(next!) }], []);

    expect(keysInForce(waiting, one)).toEqual(waiting);
    const after = keysInForce(waiting, two);
    expect(after[use]).toBe(next);
    expect(after.further).toEqual([nl.keys[use]]);
    expect(ids(after).toSorted()).toEqual(ids(waiting).toSorted());
  });

  it('take a further record key of the other suite', () => {
    expect(addFurtherKey(nl.keys, 'record', 2).further).toMatchObject([{ use: 'record', suite: 2 }]);
    expect(addFurtherKey(nl.keys, 'sealing', 2).further).toMatchObject([{ use: 'sealing', suite: 1 }]);
  });

  it('stay as they are under a list that does not name them', () => {
    const stranger = createKeyStore({ member: 'hu' });
    expect(keysInForce(stranger, one)).toEqual(stranger);
  });

  it('are made for members only', () => {
    expect(() => createKeyStore({ member: 'NL' })).toThrow(expect.objectContaining({ code: 'MEMBER_ID' }));
    expect(() => createAdminKey('')).toThrow(expect.objectContaining({ code: 'MEMBER_ID' }));
  });
});
