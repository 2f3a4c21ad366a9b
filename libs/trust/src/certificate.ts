import { X509Certificate } from 'node:crypto';

import { DAY_MS } from '#libs/vocabulary';
import { sameBytes } from './bytes.js';
import { TrustError } from './trust.errors.js';
import type { TrustList } from './trust-list.js';

/**
 * Answers the DER of a certificate (PEM), as trust lists carry it.
 *
 * @throws TrustError CERTIFICATE_FORMAT
 */
export function certificateDer(certificatePem: string): Uint8Array {
  return new Uint8Array(read(certificatePem).raw);
}

/**
 * Counts the whole days until a certificate (PEM) ends, rounded down; negative when it has ended.
 *
 * @throws TrustError CERTIFICATE_FORMAT
 */
export function certificateDaysLeft(certificatePem: string, nowMs: number): number {
  return Math.floor((read(certificatePem).validToDate.getTime() - nowMs) / DAY_MS);
}

/**
 * Answers the serial number of a certificate (PEM) in lower-case hex, as a revocation list names it.
 *
 * @throws TrustError CERTIFICATE_FORMAT
 */
export function certificateSerialHex(certificatePem: string): string {
  return read(certificatePem).serialNumber.toLowerCase();
}

/** Finds the member for which a certificate (DER) may speak, as the list states it; null where none. */
export function certificateOwner(list: TrustList, der: Uint8Array): string | null {
  const owner = [...list.members.values()].find(({ certificates }) => certificates.some((one) => sameBytes(one, der)));
  return owner?.id ?? null;
}

function read(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw new TrustError('CERTIFICATE_FORMAT', 'expected a certificate (PEM)', { cause });
  }
}
