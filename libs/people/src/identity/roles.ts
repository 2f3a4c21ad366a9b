import { type Claims, namedPerson } from '#libs/sign-in';
import { type Person, PROGRAM_PREFIX, type Role, ROLES } from '../person.js';

/** Keeps the roles that this build knows, each once; an issuer may serve other applications too. */
export function knownRoles(claim: unknown): readonly Role[] {
  return Array.isArray(claim) ? ROLES.filter((role) => claim.includes(role)) : [];
}

/** Reads a person out of verified claims; null when the subject cannot be told, or not apart from a program. */
export function personOf(subject: unknown, claims: Claims): Person | null {
  const named = namedPerson(subject, claims);
  if (!named || named.id.startsWith(PROGRAM_PREFIX)) return null;
  return { ...named, roles: knownRoles(claims['roles']) };
}
