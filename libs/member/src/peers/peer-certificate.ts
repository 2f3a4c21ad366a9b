import type { X509Certificate } from 'node:crypto';
import { certificateOwner, type TrustList } from '#libs/trust';

/** The member whose certificate this is: as the list states it, or by its common name where the list names none for that member. */
export function memberOfCertificate(list: TrustList, certificate: X509Certificate): string | null {
  const owner = certificateOwner(list, certificate.raw);
  if (owner !== null) return owner;
  const name = /(?:^|\n)CN=([^\n]+)/.exec(certificate.subject)?.[1] ?? '';
  const member = list.members.get(name);
  return member && member.certificates.length === 0 ? name : null;
}
