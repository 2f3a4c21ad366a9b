import { MEMBER_ID } from '#libs/vocabulary';
import { TrustError } from './trust.errors.js';

/**
 * Answers the text if it is a member id, such as `nl` or `nl-nrm`.
 *
 * @throws TrustError MEMBER_ID
 */
export function parseMemberId(text: string): string {
  if (!MEMBER_ID.test(text)) {
    throw new TrustError('MEMBER_ID', 'a member id is two letters, and for a further service a dash and a short name');
  }
  return text;
}

/**
 * Names the country of a member: the first two letters of its id.
 *
 * @throws TrustError MEMBER_ID
 */
export function memberCountry(id: string): string {
  return parseMemberId(id).slice(0, 2);
}
