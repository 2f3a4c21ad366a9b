import { Kind } from '../records/item-kind.js';
import { Field } from './levels.js';

/** Stands for a field where two kinds of word say nothing about each other. */
export const IGNORE = 255;

/** Field in which two words of given kinds meet. */
export const MEETING = meetingTable();

/** Whether a word stands in another name's place: given for family, or a patronymic taken for a family name. */
export function isCrossed(a: number, b: number): boolean {
  if (a === b || a === Kind.unknown || b === Kind.unknown) return false;
  return isFamily(a) !== isFamily(b);
}

/** Whether a kind of word is a family name. */
export function isFamily(kind: number): boolean {
  return kind === Kind.family || kind === Kind.birth;
}

function meetingTable(): Uint8Array {
  const table = new Uint8Array(64).fill(IGNORE);
  const rows: readonly (readonly [number, number, number])[] = [
    [Kind.given, Kind.given, Field.givenName],
    [Kind.given, Kind.family, Field.familyName],
    [Kind.given, Kind.birth, Field.familyName],
    [Kind.given, Kind.unknown, Field.givenName],
    [Kind.given, Kind.patronymic, Field.patronymic],
    [Kind.family, Kind.family, Field.familyName],
    [Kind.family, Kind.birth, Field.familyName],
    [Kind.family, Kind.unknown, Field.familyName],
    [Kind.birth, Kind.birth, Field.familyName],
    [Kind.birth, Kind.unknown, Field.familyName],
    [Kind.patronymic, Kind.patronymic, Field.patronymic],
    [Kind.patronymic, Kind.unknown, Field.patronymic],
    [Kind.unknown, Kind.unknown, Field.givenName],
    [Kind.husbandGiven, Kind.husbandGiven, Field.givenName],
    [Kind.alias, Kind.alias, Field.alias],
    [Kind.alias, Kind.given, Field.givenName],
    [Kind.alias, Kind.unknown, Field.givenName],
  ];
  for (const [a, b, field] of rows) {
    table[a * 8 + b] = field;
    table[b * 8 + a] = field;
  }
  return table;
}
