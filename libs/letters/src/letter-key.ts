import { createHash, createPrivateKey, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** What is sealed to a desk: the half of its key that everybody may have. */
export interface PublicLetterKey {
  /** Begins its hash; stands beside what was sealed to it. */
  readonly id: string;
  readonly raw: Uint8Array;
}

/** A key with which a desk opens what was sealed to it. */
export interface LetterKey extends PublicLetterKey {
  readonly private: KeyObject;
}

const BLOCK = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/g;
const ID_CHARS = 16;

/**
 * Reads the keys of a desk, PEM as `openssl genpkey -algorithm x25519` writes it: the one in use first, behind it those that are kept for
 * what was sealed to them. @throws Error naming what is wrong, and nothing of a key
 */
export function letterKeysIn(pem: string): readonly LetterKey[] {
  const keys = (pem.match(BLOCK) ?? []).map((block) => {
    const key = asX25519(() => createPrivateKey(block));
    return { ...publicOf(createPublicKey(key)), private: key };
  });
  if (keys.length === 0) throw new Error('a file of letter keys holds PEM of at least one private X25519 key');
  return keys;
}

/** Reads the public half, PEM as `openssl pkey -pubout` writes it. @throws Error naming what is wrong */
export function publicLetterKeyIn(pem: string): PublicLetterKey {
  if (pem.includes('PRIVATE')) throw new Error('the door is given the public letter key alone, never a private one');
  return publicOf(asX25519(() => createPublicKey(pem)));
}

/** A public letter key with what says that it is of the desk. */
export interface SignedLetterKey {
  /** PEM, every byte of which is signed. */
  readonly pem: string;
  /** Ed25519, in base64. */
  readonly signature: string;
  /** The public key by which a desk signs its letter keys, 32 bytes in base64url: whoever runs the door writes it down once. */
  readonly deskKey: string;
}

/** Reads the public half where the desk signed it: whoever can only exchange the file is written to by nobody. @throws Error naming what is wrong */
export function signedLetterKeyIn({ pem, signature, deskKey }: SignedLetterKey): PublicLetterKey {
  const key = publicLetterKeyIn(pem);
  const signer = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: deskKey }, format: 'jwk' });
  if (!verify(null, Buffer.from(pem, 'utf8'), signer, Buffer.from(signature, 'base64')))
    throw new Error('the letter key is not signed by the key of the desk');
  return key;
}

function asX25519(read: () => KeyObject): KeyObject {
  let key: KeyObject;
  try {
    key = read();
  } catch {
    throw new Error('a letter key is PEM of an X25519 key');
  }
  if (key.asymmetricKeyType !== 'x25519') throw new Error('a letter key is PEM of an X25519 key');
  return key;
}

function publicOf(key: KeyObject): PublicLetterKey {
  const raw = new Uint8Array(Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url'));
  return { id: createHash('sha256').update(raw).digest('hex').slice(0, ID_CHARS), raw };
}
