import { fieldText } from '#libs/matching';
import type { Language } from '#libs/national';
import { RECORD_FIELD_TEXTS, REMARK_TEXTS, REPORT_TEXTS } from './report-texts.table.js';

/** What is odd about a row, by its code; side and field where it is about a part of it. */
interface Remark {
  readonly code: string;
  readonly side?: 'left' | 'right' | undefined;
  readonly field?: string | undefined;
}

/** Says what is odd about a row, and where in it: `two scripts in one word: left, name`. */
export function remarkText({ code, side, field }: Remark, language: Language): string {
  const place = [
    ...(side === undefined ? [] : [REPORT_TEXTS[side][language]]),
    ...(field === undefined ? [] : [RECORD_FIELD_TEXTS[field]?.[language] ?? fieldText(field, language)]),
  ];
  const text = REMARK_TEXTS[code]?.[language] ?? code;
  return place.length === 0 ? text : `${text}: ${place.join(', ')}`;
}
