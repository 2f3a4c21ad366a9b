import { uuidBytes } from '#libs/contracts';
import { numberOf } from '#libs/protocol';
import type { SaidNumber } from '#libs/vocabulary';

/** No search can type it: by it a record is found by its number alone. */
const NUMBER_MARK = '#';

/** Whose record it is, in which space. */
interface Numbered {
  readonly spaceId: string;
  readonly recordId: string;
  readonly owner: string;
}

/** The digits of a record's number, the same at every member that holds it. */
export function digitsOf({ spaceId, recordId }: Omit<Numbered, 'owner'>): string {
  return numberOf(uuidBytes(spaceId), uuidBytes(recordId)).text;
}

/** Terms by which a record is found by its number, with its owner and without. */
export function numberTermsOf(record: Numbered): readonly string[] {
  const digits = digitsOf(record);
  return [NUMBER_MARK + digits, NUMBER_MARK + record.owner + digits];
}

/** Terms of what a number that was said may mean. */
export function saidTermsOf({ digits, owners, isRight }: SaidNumber): readonly string[] {
  if (!isRight) return [];
  return owners.length === 0 ? [NUMBER_MARK + digits] : owners.map((owner) => NUMBER_MARK + owner + digits);
}
