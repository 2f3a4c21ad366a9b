import 'reflect-metadata';
import { AuthorityKeyIdentifierExtension, Extension, X509CrlGenerator } from '@peculiar/x509';

import { type CertifiedKey, openAuthority } from './authority.js';
import { periodOf, type Validity } from './certificate-profile.js';
import { SIGNING_ALGORITHM } from './tls-keys.js';
import { TrustError } from './trust.errors.js';

const CRL_NUMBER = '2.5.29.20';
const DER_INTEGER = 0x02;
const NUMBER_BYTES = 8;
const SERIAL = /^([0-9a-f]{2}){1,20}$/i;

/** A certificate to revoke. */
export interface RevokedCertificate {
  readonly serialHex: string;
  readonly revokedAtMs: number;
}

/**
 * Issues a list of revoked certificates (PEM). Its number is its beginning in milliseconds, so a later list has a greater one.
 *
 * @throws TrustError CERTIFICATE_PROFILE, CERTIFICATE_FORMAT
 */
export async function issueRevocationList(
  authority: CertifiedKey,
  revoked: readonly RevokedCertificate[],
  validity: Validity,
): Promise<string> {
  if (!revoked.every(({ serialHex }) => SERIAL.test(serialHex))) {
    throw new TrustError('CERTIFICATE_PROFILE', 'a serial number has 1 to 20 bytes in hex');
  }
  const { certificate, signingKey } = await openAuthority(authority);
  const { notBefore, notAfter } = periodOf(validity);
  const list = await X509CrlGenerator.create({
    issuer: certificate.subjectName.toJSON(),
    thisUpdate: notBefore,
    nextUpdate: notAfter,
    entries: revoked.map(({ serialHex, revokedAtMs }) => ({
      serialNumber: serialHex,
      revocationDate: new Date(revokedAtMs),
    })),
    extensions: [
      await AuthorityKeyIdentifierExtension.create(certificate.publicKey),
      new Extension(CRL_NUMBER, false, crlNumber(validity.fromMs)),
    ],
    signingAlgorithm: SIGNING_ALGORITHM,
    signingKey,
  });
  return toPem(new Uint8Array(list.rawData));
}

/** The library's own label is not the one of RFC 7468, which openssl and Java expect. */
function toPem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN X509 CRL-----', ...lines, '-----END X509 CRL-----', ''].join('\n');
}

/** DER INTEGER in its shortest form. */
function crlNumber(fromMs: number): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.alloc(NUMBER_BYTES);
  bytes.writeBigUInt64BE(BigInt(Math.floor(fromMs)));
  const first = bytes.findIndex((byte) => byte !== 0);
  const start = first < 0 ? NUMBER_BYTES - 1 : first;
  const needsZero = (bytes[start] ?? 0) > 0x7f ? [0] : [];
  const content = [...needsZero, ...bytes.subarray(start)];
  return Uint8Array.of(DER_INTEGER, content.length, ...content);
}
