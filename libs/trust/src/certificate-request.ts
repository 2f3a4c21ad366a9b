import type { webcrypto } from 'node:crypto';

import 'reflect-metadata';
import { Pkcs10CertificateRequest, Pkcs10CertificateRequestGenerator } from '@peculiar/x509';

import { certify, type CertifiedKey, openAuthority } from './authority.js';
import {
  type CertificateProfile,
  type CertificateSubject,
  distinguishedName,
  nameExtensions,
} from './certificate-profile.js';
import { generateTlsKeys, SIGNING_ALGORITHM, toPkcs8Pem } from './tls-keys.js';
import { TrustError } from './trust.errors.js';

/** A certificate request (PKCS#10 PEM) and its private key (PKCS#8 PEM), EC P-256. */
export interface RequestedKey {
  readonly requestPem: string;
  readonly keyPem: string;
}

/**
 * Generates a key and a certificate request for an authority elsewhere; the private key stays here.
 *
 * @throws TrustError CERTIFICATE_PROFILE
 */
export async function createCertificateRequest(subject: CertificateSubject): Promise<RequestedKey> {
  const keys = await generateTlsKeys();
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: distinguishedName(subject.commonName),
    keys,
    signingAlgorithm: SIGNING_ALGORITHM,
    extensions: nameExtensions(subject),
  });
  return { requestPem: `${request.toString('pem')}\n`, keyPem: await toPkcs8Pem(keys.privateKey) };
}

/**
 * Issues the certificate (PEM) for a request: the key comes from the request, everything else from the profile, so nobody certifies
 * names by asking for them.
 *
 * @throws TrustError CERTIFICATE_REQUEST where the request is unreadable, not for EC P-256 or not signed with its own key;
 * CERTIFICATE_PROFILE, CERTIFICATE_FORMAT
 */
export async function signCertificateRequest(
  authority: CertifiedKey,
  requestPem: string,
  profile: CertificateProfile,
): Promise<string> {
  const publicKey = await requestedKey(requestPem);
  return certify(await openAuthority(authority), publicKey, profile);
}

async function requestedKey(requestPem: string): Promise<webcrypto.CryptoKey> {
  try {
    const request = new Pkcs10CertificateRequest(requestPem);
    if (await request.verify()) {
      return await request.publicKey.export({ name: 'ECDSA', namedCurve: 'P-256' }, ['verify']);
    }
  } catch (cause) {
    throw new TrustError('CERTIFICATE_REQUEST', 'expected a certificate request for an EC P-256 key (PEM)', { cause });
  }
  throw new TrustError('CERTIFICATE_REQUEST', 'the request is not signed with the key that it asks a certificate for');
}
