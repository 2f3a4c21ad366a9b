import type { ServiceRoles } from '#libs/service';
import { type Claims, namedPerson } from '#libs/sign-in';
import { type Person, PROGRAM_PREFIX } from '../person.js';

/** Reads a person out of verified claims; null when the subject cannot be told, or not apart from a program. */
export function personOf(subject: unknown, claims: Claims, roles: ServiceRoles): Person | null {
  const named = namedPerson(subject, claims);
  if (!named || named.id.startsWith(PROGRAM_PREFIX)) return null;
  return { ...named, roles: roles.known(claims['roles']) };
}
