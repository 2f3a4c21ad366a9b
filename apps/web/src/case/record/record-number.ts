import { useQuery } from '@tanstack/react-query';
import { spacedNumber } from '#libs/vocabulary';
import { memberCode } from '../member/member.js';
import { spacesQuery } from '../space/spaces.js';
import { latinOf } from './latin-of.js';

const LETTERS = 3;

/** What of a record its number is written by. */
export interface Numbered {
  readonly owner: string;
  readonly number: string;
}

/** What of a request its number is written by: whoever asked drew it. */
export interface NumberedRequest {
  readonly asker: string;
  readonly number: string;
}

/** The first letters of the title of a case, by which its numbers are told from those of other cases. */
export function caseLetters(title: string | null): string {
  const plain = latinOf(title ?? '') ?? title ?? '';
  const letters = plain.normalize('NFD').match(/[a-z]/gi) ?? [];
  return letters.slice(0, LETTERS).join('').toUpperCase();
}

/** A number as it is said within a case: `NL 482 092`. */
export function shortNumber({ owner, number }: Numbered): string {
  return `${memberCode(owner)} ${spacedNumber(number)}`;
}

/** The number of a request within a case, by the country that asked: `HU R 104 552`. */
export function shortRequestNumber({ asker, number }: NumberedRequest): string {
  return `${memberCode(asker)} R ${spacedNumber(number)}`;
}

/** A number as it is said to others: `LAN-NL 482 092`. */
export function useRecordNumber(spaceId: string): (record: Numbered) => string {
  const letters = useLetters(spaceId);
  return (record) => letters + shortNumber(record);
}

/** A number of a request as it is said to others: `LAN-HU R 104 552`. */
export function useRequestNumber(spaceId: string): (ask: NumberedRequest) => string {
  const letters = useLetters(spaceId);
  return (ask) => letters + shortRequestNumber(ask);
}

function useLetters(spaceId: string): string {
  const { data: spaces = [] } = useQuery(spacesQuery);
  const letters = caseLetters(spaces.find((space) => space.spaceId === spaceId)?.title ?? null);
  return letters === '' ? '' : `${letters}-`;
}
