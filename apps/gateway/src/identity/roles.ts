import { type Person, PROGRAM_PREFIX, type Role, ROLES } from '../person.js';

const LONGEST_NAME = 200;
const LONGEST_SUBJECT = 255;

/** Claims of an issuer, as far as they were verified: by shape they may be anything. */
export type Claims = Readonly<Record<string, unknown>>;

/** Keeps the roles that this build knows, each once; an issuer may serve other applications too. */
export function knownRoles(claim: unknown): readonly Role[] {
  return Array.isArray(claim) ? ROLES.filter((role) => claim.includes(role)) : [];
}

/** Reads a person out of verified claims; null when the subject cannot be told, or not apart from a program. */
export function personOf(subject: unknown, claims: Claims): Person | null {
  if (
    typeof subject !== 'string' ||
    subject === '' ||
    subject.length > LONGEST_SUBJECT ||
    subject.startsWith(PROGRAM_PREFIX)
  )
    return null;
  return {
    id: subject,
    name: text(claims['name']) ?? subject,
    desk: text(claims['desk']) ?? '',
    roles: knownRoles(claims['roles']),
  };
}

function text(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim.trim() !== ''
    ? Array.from(claim.trim()).slice(0, LONGEST_NAME).join('')
    : undefined;
}
