import type { IssueCode } from '../records/record.js';

/** Longest field that is looked at; the rest of a longer one is kept in the source only. */
export const MAX_FIELD_LENGTH = 400;

// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/g;
const DIRECTION = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Brings one field to a text that can be compared, and reports what was odd about it. */
export function cleanText(raw: string, report: (code: IssueCode) => void): string {
  let text = raw;
  if (text.length > MAX_FIELD_LENGTH) {
    report('TOO_LONG');
    text = text.slice(0, MAX_FIELD_LENGTH);
  }
  if (text.search(CONTROL) >= 0) {
    report('CONTROL_CHARACTERS');
    text = text.replace(CONTROL, ' ');
  }
  if (text.search(DIRECTION) >= 0) {
    report('DIRECTION_MARKS');
    text = text.replace(DIRECTION, '');
  }
  return text.trim();
}

/** Tells a field that cleaning would leave as it is, which nearly all are: each unit is looked at once, by plain numbers. */
export function isClean(text: string): boolean {
  const { length } = text;
  if (length === 0 || length > MAX_FIELD_LENGTH) return false;
  for (let i = 0; i < length; i++) if (mayBeOdd(text.charCodeAt(i))) return !ODD.test(text);
  return text.charCodeAt(0) !== SPACE && text.charCodeAt(length - 1) !== SPACE;
}

const ODD = new RegExp(`${CONTROL.source}|${DIRECTION.source}|^\\s|\\s$`);
const SPACE = 0x20;

/** Controls, spaces other than the plain one, and all beyond the letters of Europe: what the expressions look for is among them. */
function mayBeOdd(code: number): boolean {
  return code < SPACE || (code >= 0x7f && code <= 0xa0) || code >= 0x1680;
}
