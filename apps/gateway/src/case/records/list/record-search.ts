import { fold } from '#libs/national';
import type { Wanted } from './record-terms.js';

/** What a list is narrowed by; null leaves it open. */
export interface RecordFilter {
  readonly wanted: Wanted | null;
  readonly typeNo: number | null;
  readonly owner: string | null;
  readonly handling: number | null;
  readonly purpose: string | null;
  readonly conflicted: boolean | null;
}

interface Marked {
  readonly typeNo: number;
  readonly owner: string;
  readonly handling: number;
  readonly conflicted: boolean;
  readonly purposes: readonly string[];
}

const MAX_PURPOSE = 60;

/** One index holds all spaces, so each word begins with the number of its own. */
export function lexeme(spaceNo: number, term: string): string {
  return `${spaceNo}.${term}`;
}

/** Words that no search can type: by them one index answers filters and words together. */
export function markersOf({ typeNo, owner, handling, conflicted, purposes }: Marked): readonly string[] {
  return [
    `!t${typeNo}`,
    `!o${owner}`,
    `!h${handling}`,
    conflicted ? '!c1' : '!c0',
    ...purposes.map((purpose) => purposeMarker(purpose)),
  ];
}

/** Writes a filter as a query of the index; null where it is open. Words are ASCII letters and digits: nothing to escape. */
export function searchOf(spaceNo: number, filter: RecordFilter): string | null {
  const exact = (marker: string): string => `'${lexeme(spaceNo, marker)}'`;
  const begins = (token: string): string => `'${lexeme(spaceNo, token)}':*`;
  const { wanted, typeNo, owner, handling, purpose, conflicted } = filter;
  const parts = [
    wanted === null ? '' : `((${wanted.tokens.map(begins).join(' & ')}) | ${begins(wanted.whole)})`,
    typeNo === null ? '' : exact(`!t${typeNo}`),
    owner === null ? '' : exact(`!o${owner}`),
    handling === null ? '' : exact(`!h${handling}`),
    conflicted === null ? '' : exact(conflicted ? '!c1' : '!c0'),
    purpose === null ? '' : exact(purposeMarker(purpose)),
  ].filter(Boolean);
  return parts.length === 0 ? null : parts.join(' & ');
}

/** Two purposes that fold alike share a marker; the row itself decides. */
function purposeMarker(purpose: string): string {
  return `!p${fold(purpose).replaceAll(' ', '-').slice(0, MAX_PURPOSE)}`;
}
