import { createPrivateKey, webcrypto } from 'node:crypto';

import { TrustError } from './trust.errors.js';

/** What Java, Kafka and every TLS library read. */
const KEY_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** How certificates, requests and revocation lists are signed. */
export const SIGNING_ALGORITHM = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Generates an EC P-256 key pair for TLS. */
export function generateTlsKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(KEY_ALGORITHM, true, ['sign', 'verify']);
}

/** Writes a private key as PKCS#8 PEM. */
export async function toPkcs8Pem(key: webcrypto.CryptoKey): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key));
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    .export({ type: 'pkcs8', format: 'pem' })
    .toString();
}

/**
 * Reads the private key of an authority.
 *
 * @throws TrustError CERTIFICATE_FORMAT
 */
export async function signingKeyFromPem(pem: string): Promise<webcrypto.CryptoKey> {
  try {
    const der = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
    return await webcrypto.subtle.importKey('pkcs8', der, KEY_ALGORITHM, false, ['sign']);
  } catch (cause) {
    throw new TrustError('CERTIFICATE_FORMAT', 'expected the EC P-256 private key of an authority (PEM)', { cause });
  }
}

/** Writes a public key as SubjectPublicKeyInfo (DER). */
export async function toSpki(key: webcrypto.CryptoKey): Promise<Uint8Array> {
  return new Uint8Array(await webcrypto.subtle.exportKey('spki', key));
}
