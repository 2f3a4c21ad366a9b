import type { AdminKeys, MemberKeys } from './own-key.js';

/** What {@link createKeyStore} makes. */
export interface KeyStoreRequest {
  readonly member: string;
  /** 1 (Ed25519) where left out, 2 for P-256. */
  readonly recordSuite?: 1 | 2;
}

/** Generates the keys of a gateway. */
export function createKeyStore(request: KeyStoreRequest): MemberKeys {
  throw new Error(`not built yet: ${request.member}`);
}

/** Generates the admin key of a member. */
export function createAdminKey(member: string): AdminKeys {
  throw new Error(`not built yet: ${member}`);
}

/** Writes keys into a PKCS#12 file (RFC 7292): AES-256 with PBKDF2-SHA256, MAC with SHA-256. */
export function writeKeyStore(keys: MemberKeys | AdminKeys, password: string): Uint8Array {
  throw new Error(`not built yet: ${keys.member} ${password.length}`);
}

/** Opens the key store of a gateway. Throws TrustError STORE_FORMAT, STORE_PASSWORD, STORE_KEYS. */
export function readKeyStore(bytes: Uint8Array, password: string): MemberKeys {
  throw new Error(`not built yet: ${bytes.length} ${password.length}`);
}

/** Opens the file of an admin key. Throws TrustError STORE_FORMAT, STORE_PASSWORD, STORE_KEYS. */
export function readAdminKey(bytes: Uint8Array, password: string): AdminKeys {
  throw new Error(`not built yet: ${bytes.length} ${password.length}`);
}
