import { X509Certificate } from 'node:crypto';

import { keyIdOf } from './key-id.js';
import { TrustError } from './trust.errors.js';
import type { TrustList } from './trust-list.js';

/** How many bytes of the hash of a key its certificate names. */
const NAMED_BYTES = 8;

/** In the order in which a certificate holds them: the broker reads them the other way round, as `CN=nl,OU=…`. */
const SUBJECT = /^OU=([0-9a-f]{16})\nCN=([A-Za-z0-9-]{1,64})$/;

/** What a certificate is at the broker. */
export interface CertificateHolder {
  /** Common name: a member id, or the name of a service of the host. */
  readonly name: string;
  /** Kafka principal without `User:`: one for each key, so that a stolen key loses its rights alone. */
  readonly principal: string;
}

/** A certificate that a trust list names. */
export interface ListedCertificate extends CertificateHolder {
  /** Serial number, hex, as a revocation list names it. */
  readonly serial: string;
}

/**
 * Names the key that a certificate is for: the first 16 hex digits of SHA-256 over its SubjectPublicKeyInfo, which its `OU` has to say.
 */
export function organizationalUnitOf(spki: Uint8Array): string {
  return Buffer.from(keyIdOf(spki).subarray(0, NAMED_BYTES)).toString('hex');
}

/**
 * Reads of a certificate (PEM or DER) whose principal it is: common name, a dot, and its `OU`.
 *
 * @throws TrustError CERTIFICATE_FORMAT, CERTIFICATE_PRINCIPAL where its subject is not `OU` and then `CN`, or the `OU` is that of another key
 */
export function certificateHolder(encoded: string | Uint8Array): CertificateHolder {
  const certificate = read(encoded);
  const expected = organizationalUnitOf(certificate.publicKey.export({ type: 'spki', format: 'der' }));
  const [, unit, name] = SUBJECT.exec(certificate.subject) ?? [];
  if (unit !== expected || name === undefined) {
    const found = certificate.subject.replaceAll('\n', ', ');
    throw new TrustError(
      'CERTIFICATE_PRINCIPAL',
      `expected a certificate whose subject is OU=${expected} and then one CN, not ${found}`,
    );
  }
  return { name, principal: `${name}.${unit}` };
}

/** Lists the principals of the certificates that a trust list (DER in it) gives each member; what names somebody else is none. */
export function listedPrincipals(list: TrustList): ReadonlyMap<string, readonly ListedCertificate[]> {
  const holders = [...list.members.values()].map(({ id, certificates }) => {
    const own = certificates.flatMap((der) => holderOrNone(der)).filter(({ name }) => name === id);
    return [id, own] as const;
  });
  return new Map(holders);
}

function holderOrNone(der: Uint8Array): readonly ListedCertificate[] {
  try {
    return [{ ...certificateHolder(der), serial: new X509Certificate(der).serialNumber }];
  } catch (error) {
    if (error instanceof TrustError) return [];
    throw error;
  }
}

function read(encoded: string | Uint8Array): X509Certificate {
  try {
    return new X509Certificate(encoded);
  } catch (cause) {
    throw new TrustError('CERTIFICATE_FORMAT', 'expected a certificate (PEM or DER)', { cause });
  }
}
