import { describe, expect, it } from '@jest/globals';
import { addFurtherKey, createKeyStore, type MemberKeys, writeKeyStore } from '#libs/trust';
import { GatewayIdentity } from './gateway-identity.js';

const PASSWORD = 'a password of a test';

function storeOf(keys: MemberKeys) {
  return { member: 'nl', keyStore: writeKeyStore(keys, PASSWORD), keyStorePassword: PASSWORD };
}

describe('the identity of a gateway', () => {
  it('opens with every sealing key it holds, and with no other', () => {
    const keys = addFurtherKey(addFurtherKey(createKeyStore({ member: 'nl' }), 'sealing'), 'record');
    const [sealing, record] = keys.further;
    const identity = GatewayIdentity.open(storeOf(keys));
    const found = [keys.sealing, sealing, record, keys.record].map((key) =>
      identity.sealingKeys.find(key?.keyIdHex ?? ''),
    );
    expect(found.map((key) => key?.asymmetricKeyType ?? null)).toEqual(['x25519', 'x25519', null, null]);
    expect(found[0]?.equals(keys.sealing.privateKey)).toBe(true);
  });

  it('is not taken from the key store of another member', () => {
    const store = storeOf(createKeyStore({ member: 'hu' }));
    expect(() => GatewayIdentity.open(store)).toThrow('the key store is of hu, this gateway is nl');
  });
});
