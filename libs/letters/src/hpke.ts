import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256, HpkeError } from '@hpke/core';
import type { KeyObject } from 'node:crypto';

const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

type PrivateKey = Awaited<ReturnType<typeof suite.kem.importKey>>;

/** Private keys as WebCrypto holds them, made once; owned by this file, forgotten with the key object. */
const imported = new WeakMap<KeyObject, Promise<PrivateKey>>();

/** What HPKE makes for one recipient. */
export interface Wrap {
  /** 32 bytes. */
  readonly enc: Uint8Array;
  /** Ciphertext and tag. */
  readonly ct: Uint8Array;
}

/** Wraps a secret to a raw X25519 public key (RFC 9180, base mode, DHKEM(X25519, HKDF-SHA256), AES-256-GCM, empty AAD). */
export async function wrapTo(publicKeyRaw: Uint8Array, info: Uint8Array, secret: Uint8Array): Promise<Wrap> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKeyRaw);
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, secret);
  return { enc: new Uint8Array(enc), ct: new Uint8Array(ct) };
}

/** Opens a wrap; null where it was not made for this key and this info. */
export async function unwrap(privateKey: KeyObject, info: Uint8Array, { enc, ct }: Wrap): Promise<Uint8Array | null> {
  const recipientKey = await importOnce(privateKey);
  try {
    return new Uint8Array(await suite.open({ recipientKey, enc, info }, ct));
  } catch (error) {
    if (error instanceof HpkeError) return null;
    throw error;
  }
}

function importOnce(privateKey: KeyObject): Promise<PrivateKey> {
  const known = imported.get(privateKey);
  if (known !== undefined) return known;
  const key = suite.kem.importKey('jwk', privateKey.export({ format: 'jwk' }), false);
  imported.set(privateKey, key);
  return key;
}
