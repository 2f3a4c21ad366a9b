import { fold, normalisePhone, wordOf } from '#libs/national';
import type { ValueKind } from '../catalogue/property.js';
import { phoneTerms } from './phone-terms.js';
import type { Searched } from './searched.js';

/** Signs that no search can type, so that a mark is found by what it marks alone. */
export const WHOLE_MARK = '=';
export const END_MARK = '<';
export const SOUND_MARK = '*';
export const NAME_MARK = '@';

const MAX_MARKS = 120;
const MAX_WHOLE = 60;
const MAX_WORDS = 12;
/** Longer endings are found by the number itself. */
const MAX_END = 12;
const MIN_SOUND = 3;
const MIN_LETTERS = 4;
const MAX_LETTERS = 40;
const MAX_SOUNDS = 3;

const NUMBERED: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'phone',
  'identifier',
  'document-number',
  'iban',
  'vin',
  'imei',
  'imsi',
  'plate',
]);
const SPELT: ReadonlySet<ValueKind> = new Set<ValueKind>(['name', 'address']);
const NOT_IN_WORDS = /[^\p{L}\p{M}’']+/u;

/** Marks by which values are found whole, by the end of their digits, and by the sound of their words. */
export function markTermsOf(values: readonly Searched[]): readonly string[] {
  const marks = new Set<string>();
  for (const value of values) {
    for (const mark of marksOfValue(value)) {
      if (marks.size === MAX_MARKS) return [...marks];
      marks.add(mark);
    }
  }
  return [...marks];
}

function* marksOfValue({ kind, value, original }: Searched): Generator<string> {
  for (const written of original === '' ? [value] : [value, original]) {
    const whole = fold(written).replaceAll(' ', '');
    if (whole !== '' && whole.length <= MAX_WHOLE) yield `${WHOLE_MARK}${whole}`;
    if (SPELT.has(kind)) yield* soundsIn(written).map((sound) => `${SOUND_MARK}${sound}`);
  }
  if (kind === 'phone') yield* phoneTerms(value).map((term) => `${WHOLE_MARK}${term}`);
  if (NUMBERED.has(kind)) yield* endOf(kind === 'phone' ? normalisePhone(value).digits : value);
}

function* endOf(value: string): Generator<string> {
  const digits = value.replaceAll(/\D/g, '');
  if (digits.length >= MIN_LETTERS) yield `${END_MARK}${reversed(digits).slice(0, MAX_END)}`;
}

/** How the words of a text sound, those that are long enough to tell. */
export function soundsIn(text: string): readonly string[] {
  return text.split(NOT_IN_WORDS).slice(0, MAX_WORDS).flatMap(soundsOf);
}

function soundsOf(word: string): readonly string[] {
  if (word.length < MIN_LETTERS || word.length > MAX_LETTERS) return [];
  return wordOf(word)
    .skeletons.filter((key) => key.length >= MIN_SOUND)
    .slice(0, MAX_SOUNDS)
    .map((key) => fold(key).replaceAll(' ', ''));
}

/** Beginnings of reversed digits are ends of numbers. */
export function reversed(text: string): string {
  return Array.from(text).reverse().join('');
}
