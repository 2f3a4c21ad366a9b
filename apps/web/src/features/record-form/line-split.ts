import type { Json } from '../../lib/http.js';
import type { SplitLine, SuggestedStatement } from './api/types.js';

/** Where what belongs to another kind of record is kept, so that nothing of a line is lost. */
const REST = 'notes';

export interface PlacedLine {
  readonly statements: readonly SuggestedStatement[];
  /** What nobody could place. */
  readonly left: string;
}

/** Whether a text looks like more than one value. */
export function looksLikeLine(text: string): boolean {
  const trimmed = text.trim();
  return /\s/.test(trimmed) && /\p{L}/u.test(trimmed) && /[\d@]/.test(trimmed);
}

/** Written as a day; one that there is would have been placed. */
const DAY = /(?<!\d)(?:\d{1,2}([./ -])\d{1,2}\1\d{4}|\d{4}([./ -])\d{1,2}\2\d{1,2})(?!\d)/g;

/** Days that there are not, such as 31-02-1988, among what nobody could place. */
export const noDays = (left: string): readonly string[] => left.match(DAY) ?? [];

/** Places what was found in a line into the properties of a record type. */
export function placeLine(type: string, { statements: found, left }: Json<SplitLine>): PlacedLine {
  const statements = found.map((statement) => {
    const { recordType, value, original } = statement;
    return recordType === type
      ? statement
      : { property: REST, value: original ?? value, original: null, recordType: type, readAs: null };
  });
  return { statements, left };
}
