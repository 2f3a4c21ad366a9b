import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addFurtherKey, createKeyStore, type MemberKeys, writeKeyStore } from '#libs/trust';
import { GatewayIdentity } from './gateway-identity.js';

const PASSWORD = 'a password of a test';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'joinder-identity-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function storeOf(keys: MemberKeys) {
  const keyStoreFile = join(folder, 'keys.p12');
  writeFileSync(keyStoreFile, writeKeyStore(keys, PASSWORD));
  return { member: 'nl', keyStoreFile, keyStorePassword: PASSWORD };
}

/** Gives the file another change time, as a write a moment later would. */
function touch(path: string, seconds: number): void {
  utimesSync(path, seconds, seconds);
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

  it('reads its file again when it changed, and keeps what it has where that cannot be read', () => {
    const keys = createKeyStore({ member: 'nl' });
    const source = storeOf(keys);
    const refused: unknown[] = [];
    touch(source.keyStoreFile, 1000);
    const identity = GatewayIdentity.open({ ...source, refused: (error) => refused.push(error) });
    expect(identity.refresh()).toBe(false);

    const more = addFurtherKey(addFurtherKey(keys, 'sealing'), 'record');
    storeOf(more);
    touch(source.keyStoreFile, 2000);
    expect(identity.sealingKeys.find(more.further[0]!.keyIdHex)).not.toBeNull();
    expect(identity.keys.further).toHaveLength(2);

    writeFileSync(source.keyStoreFile, 'noise');
    touch(source.keyStoreFile, 3000);
    expect(identity.refresh()).toBe(false);
    expect(identity.refresh()).toBe(false);
    expect(refused).toHaveLength(1);
    expect(identity.keys.further).toHaveLength(2);
  });
});
