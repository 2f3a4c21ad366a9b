import { fold } from '#libs/national';
import type { Found } from './found.js';
import { foundQuery } from './found-query.js';
import type { Wanted } from './record-terms.js';

/** What a list is narrowed by; null leaves it open. */
export interface RecordFilter {
  readonly wanted: Wanted | null;
  readonly typeNos: readonly number[] | null;
  readonly owners: readonly string[] | null;
  readonly handlings: readonly number[] | null;
  readonly purposes: readonly string[] | null;
  readonly sensitivities: readonly number[] | null;
  readonly conflicted: boolean | null;
  /** Milliseconds: changed last from the first on, and before the second. */
  readonly changed: { readonly from: number | null; readonly before: number | null };
  /** Records that the person follows. */
  readonly mine: readonly string[] | null;
}

/** A list that nothing narrows. */
export const OPEN_FILTER: RecordFilter = {
  wanted: null,
  typeNos: null,
  owners: null,
  handlings: null,
  purposes: null,
  sensitivities: null,
  conflicted: null,
  changed: { from: null, before: null },
  mine: null,
};

interface Marked {
  readonly typeNo: number;
  readonly owner: string;
  readonly handling: number;
  readonly conflicted: boolean;
  readonly purposes: readonly string[];
  readonly sensitivities: readonly number[];
}

const MAX_PURPOSE = 60;

/** One index holds all spaces, so each word begins with the number of its own. */
export function lexeme(spaceNo: number, term: string): string {
  return `${spaceNo}.${term}`;
}

/** Words that no search can type: by them one index answers filters and words together. */
export function markersOf({ typeNo, owner, handling, conflicted, purposes, sensitivities }: Marked): readonly string[] {
  return [
    `!t${typeNo}`,
    `!o${owner}`,
    `!h${handling}`,
    conflicted ? '!c1' : '!c0',
    ...purposes.map((purpose) => purposeMarker(purpose)),
    ...sensitivities.map((mark) => `!s${mark}`),
  ];
}

/** Writes a filter as a query of the index; null where it is open. Words are ASCII letters and digits: nothing to escape. */
export function searchOf(spaceNo: number, filter: RecordFilter, found: Found = 'begins'): string | null {
  const exact = (marker: string): string => `'${lexeme(spaceNo, marker)}'`;
  const oneOf = (kind: string, values: readonly (string | number)[] | null): string =>
    values === null ? '' : `(${values.map((value) => exact(`!${kind}${value}`)).join(' | ')})`;
  const { wanted, purposes, conflicted } = filter;
  const parts = [
    wanted === null ? '' : (foundQuery(spaceNo, wanted, found) ?? ''),
    oneOf('t', filter.typeNos),
    oneOf('o', filter.owners),
    oneOf('h', filter.handlings),
    oneOf('s', filter.sensitivities),
    conflicted === null ? '' : exact(conflicted ? '!c1' : '!c0'),
    purposes === null ? '' : `(${purposes.map((purpose) => exact(purposeMarker(purpose))).join(' | ')})`,
  ].filter(Boolean);
  return parts.length === 0 ? null : parts.join(' & ');
}

/** Two purposes that fold alike share a marker; the row itself decides. */
function purposeMarker(purpose: string): string {
  return `!p${fold(purpose).replaceAll(' ', '-').slice(0, MAX_PURPOSE)}`;
}
