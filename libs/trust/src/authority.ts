import type { webcrypto } from 'node:crypto';

import 'reflect-metadata';
import {
  AuthorityKeyIdentifierExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

import {
  authorityExtensions,
  type CertificateProfile,
  distinguishedName,
  endSubject,
  endExtensions,
  periodOf,
  randomSerialHex,
  type Validity,
} from './certificate-profile.js';
import { generateTlsKeys, SIGNING_ALGORITHM, signingKeyFromPem, toPkcs8Pem, toSpki } from './tls-keys.js';
import { TrustError } from './trust.errors.js';

/** A certificate (PEM) and its private key (PKCS#8 PEM), both EC P-256. */
export interface CertifiedKey {
  readonly certificatePem: string;
  readonly keyPem: string;
}

/** An authority, opened for issuing. */
export interface Issuer {
  readonly certificate: X509Certificate;
  readonly signingKey: webcrypto.CryptoKey;
}

/**
 * Creates a certificate authority: self-signed, and no authority below it.
 *
 * @throws TrustError CERTIFICATE_PROFILE
 */
export async function createAuthority(commonName: string, validity: Validity): Promise<CertifiedKey> {
  const keys = await generateTlsKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    ...periodOf(validity),
    serialNumber: randomSerialHex(),
    name: distinguishedName(commonName),
    keys,
    signingAlgorithm: SIGNING_ALGORITHM,
    extensions: [...authorityExtensions(), await SubjectKeyIdentifierExtension.create(keys.publicKey)],
  });
  return { certificatePem: toPem(certificate), keyPem: await toPkcs8Pem(keys.privateKey) };
}

/**
 * Generates a key and issues its certificate.
 *
 * @throws TrustError CERTIFICATE_PROFILE, CERTIFICATE_FORMAT where the authority is not readable
 */
export async function issueCertificate(authority: CertifiedKey, profile: CertificateProfile): Promise<CertifiedKey> {
  const issuer = await openAuthority(authority);
  const keys = await generateTlsKeys();
  const certificatePem = await certify(issuer, keys.publicKey, profile);
  return { certificatePem, keyPem: await toPkcs8Pem(keys.privateKey) };
}

/** Issues a certificate (PEM) for a public key. */
export async function certify(
  { certificate, signingKey }: Issuer,
  publicKey: webcrypto.CryptoKey,
  profile: CertificateProfile,
): Promise<string> {
  const period = periodOf(profile);
  if (period.notAfter > certificate.notAfter) {
    throw new TrustError('CERTIFICATE_PROFILE', 'a certificate ends before its authority does');
  }
  const issued = await X509CertificateGenerator.create({
    ...period,
    serialNumber: randomSerialHex(),
    subject: endSubject(profile.commonName, await toSpki(publicKey)),
    issuer: certificate.subjectName.toJSON(),
    publicKey,
    signingKey,
    signingAlgorithm: SIGNING_ALGORITHM,
    extensions: [
      ...endExtensions(profile),
      await SubjectKeyIdentifierExtension.create(publicKey),
      await AuthorityKeyIdentifierExtension.create(certificate.publicKey),
    ],
  });
  return toPem(issued);
}

/**
 * Opens an authority for issuing.
 *
 * @throws TrustError CERTIFICATE_FORMAT
 */
export async function openAuthority({ certificatePem, keyPem }: CertifiedKey): Promise<Issuer> {
  return { certificate: readCertificate(certificatePem), signingKey: await signingKeyFromPem(keyPem) };
}

function readCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw new TrustError('CERTIFICATE_FORMAT', 'expected a certificate (PEM)', { cause });
  }
}

function toPem(certificate: X509Certificate): string {
  return `${certificate.toString('pem')}\n`;
}
