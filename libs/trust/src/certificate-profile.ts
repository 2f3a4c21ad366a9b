import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';

import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  type Extension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type JsonGeneralNames,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
} from '@peculiar/x509';

import { DAY_MS } from '#libs/vocabulary';
import { organizationalUnitOf } from './certificate-principal.js';
import { TrustError } from './trust.errors.js';

const SECOND_MS = 1000;
const SERIAL_BYTES = 16;

/** Kafka reads the principal out of the distinguished name, so a name holds nothing that a distinguished name gives a meaning. */
const COMMON_NAME = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/;
const DNS_NAME = /^(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

/** When a certificate begins and how many days it lasts. */
export interface Validity {
  readonly fromMs: number;
  readonly days: number;
}

/** What a certificate is about. The common name of a member's certificate is the member id. */
export interface CertificateSubject {
  readonly commonName: string;
  readonly dnsNames?: readonly string[];
  readonly ipAddresses?: readonly string[];
}

/** What a certificate says. */
export interface CertificateProfile extends CertificateSubject, Validity {
  /** May be shown by a TLS server. */
  readonly server: boolean;
  /** May be shown by a TLS client. */
  readonly client: boolean;
}

/** Beginning and end, in whole seconds as X.509 has them. */
export interface Period {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/**
 * Computes the dates of a certificate.
 *
 * @throws TrustError CERTIFICATE_PROFILE
 */
export function periodOf({ fromMs, days }: Validity): Period {
  const start = Math.floor(fromMs / SECOND_MS) * SECOND_MS;
  const notBefore = new Date(start);
  const notAfter = new Date(start + days * DAY_MS);
  if (!(days > 0) || Number.isNaN(notBefore.getTime()) || Number.isNaN(notAfter.getTime())) {
    throw new TrustError('CERTIFICATE_PROFILE', 'a certificate begins at a date and lasts for more than 0 days');
  }
  return { notBefore, notAfter };
}

/**
 * Answers the common name in the form the X.509 library takes without parsing it.
 *
 * @throws TrustError CERTIFICATE_PROFILE
 */
export function distinguishedName(commonName: string): { CN: string[] }[] {
  if (!COMMON_NAME.test(commonName)) {
    throw new TrustError('CERTIFICATE_PROFILE', 'a common name has 1 to 64 letters, digits, spaces, dots or dashes');
  }
  return [{ CN: [commonName] }];
}

/**
 * Answers the subject of an end certificate: the key that it is for, then the common name. Kafka makes a principal of both, so that each
 * certificate has rights of its own.
 *
 * @throws TrustError CERTIFICATE_PROFILE
 */
export function endSubject(commonName: string, spki: Uint8Array): ({ CN: string[] } | { OU: string[] })[] {
  return [{ OU: [organizationalUnitOf(spki)] }, ...distinguishedName(commonName)];
}

/** Draws a serial number: positive, 127 random bits, no leading zero byte (RFC 5280, 4.1.2.2). */
export function randomSerialHex(): string {
  const serial = randomBytes(SERIAL_BYTES);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return serial.toString('hex');
}

/** Lists what marks a certificate authority that issues end certificates only. */
export function authorityExtensions(): Extension[] {
  return [
    new BasicConstraintsExtension(true, 0, true),
    new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
  ];
}

/**
 * Lists what marks an end certificate.
 *
 * @throws TrustError CERTIFICATE_PROFILE
 */
export function endExtensions(profile: CertificateProfile): Extension[] {
  const usages = [
    ...(profile.server ? [ExtendedKeyUsage.serverAuth] : []),
    ...(profile.client ? [ExtendedKeyUsage.clientAuth] : []),
  ];
  if (usages.length === 0)
    throw new TrustError('CERTIFICATE_PROFILE', 'a certificate is for a server, a client or both');
  return [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
    new ExtendedKeyUsageExtension(usages),
    ...nameExtensions(profile),
  ];
}

/**
 * Lists the names beside the common name; TLS clients compare a host with these only.
 *
 * @throws TrustError CERTIFICATE_PROFILE
 */
export function nameExtensions({ dnsNames = [], ipAddresses = [] }: CertificateSubject): Extension[] {
  if (!dnsNames.every((name) => DNS_NAME.test(name)) || !ipAddresses.every((address) => isIP(address) !== 0)) {
    throw new TrustError('CERTIFICATE_PROFILE', 'expected DNS names and IP addresses');
  }
  const names: JsonGeneralNames = [
    ...dnsNames.map((value) => ({ type: 'dns' as const, value })),
    ...ipAddresses.map((value) => ({ type: 'ip' as const, value })),
  ];
  return names.length === 0 ? [] : [new SubjectAlternativeNameExtension(names)];
}
