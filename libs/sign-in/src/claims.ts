const LONGEST_NAME = 200;
const LONGEST_SUBJECT = 255;

/** Claims of an issuer, as far as they were verified: by shape they may be anything. */
export type Claims = Readonly<Record<string, unknown>>;

/** Who somebody is, whatever they may do. */
export interface NamedPerson {
  /** Subject at the issuer. */
  readonly id: string;
  readonly name: string;
  readonly desk: string;
}

/** Reads who somebody is out of verified claims; null when the subject cannot be told. */
export function namedPerson(subject: unknown, claims: Claims): NamedPerson | null {
  if (typeof subject !== 'string' || subject === '' || subject.length > LONGEST_SUBJECT) return null;
  return { id: subject, name: text(claims['name']) ?? subject, desk: text(claims['desk']) ?? '' };
}

function text(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim.trim() !== ''
    ? Array.from(claim.trim()).slice(0, LONGEST_NAME).join('')
    : undefined;
}
