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

/** Numbers that are kept: a list says those of fifty records each time it is read, and each is a hash. */
const MOST_KEPT = 20_000;
const kept = new Map<string, string>();

/** The digits of a record's number, the same at every member that holds it. */
export function digitsOf({ spaceId, recordId }: Omit<Numbered, 'owner'>): string {
  const name = `${spaceId} ${recordId}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const digits = numberOf(uuidBytes(spaceId), uuidBytes(recordId)).text;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, digits);
  return digits;
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
