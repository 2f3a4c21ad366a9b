import { fold, normalisePlate, wordOf } from '#libs/national';
import { readSaidNumber } from '#libs/vocabulary';
import type { ValueKind } from '../catalogue/property.js';
import { RecordError } from '../record.errors.js';
import { NAME_MARK, soundsIn } from './mark-terms.js';
import { saidTermsOf } from './number-terms.js';
import { phoneTerms } from './phone-terms.js';
import type { Searched } from './searched.js';

const MAX_TERMS = 400;
const MAX_TERM = 40;
/** Words of one value; a note is found by its beginning. */
const MAX_WORDS = 40;
const MAX_TOKENS = 8;
const MAX_NAMED = 60;

const NOT_IN_WORDS = /[^\p{L}\p{M}\p{N}'’]+/u;
/** Searched by every spelling of their words; of the others the words as they fold. */
const SPELT: ReadonlySet<ValueKind> = new Set<ValueKind>(['name', 'address']);
/** Searched as one, whatever parts them: a number is typed with and without its blanks. */
const WHOLE: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'date',
  'identifier',
  'document-number',
  'iban',
  'vin',
  'imei',
  'imsi',
  'email',
]);

/**
 * Lists the words by whose beginnings values are found: lower-case ASCII letters and digits, names in every spelling that a
 * custom gives them, so that Габор is found by Gabor and the reverse.
 */
export function termsOf(values: readonly Searched[]): readonly string[] {
  const terms = new Set<string>();
  for (const value of values) {
    for (const term of termsOfValue(value)) {
      if (terms.size === MAX_TERMS) return [...terms];
      if (term !== '') terms.add(term.slice(0, MAX_TERM));
    }
  }
  return [...terms];
}

/** Marks the words of what a record is called, by which it comes before those that have them elsewhere. */
export function namedTermsOf(names: readonly Searched[]): readonly string[] {
  return termsOf(names)
    .slice(0, MAX_NAMED)
    .map((term) => `${NAME_MARK}${term}`);
}

function* termsOfValue({ kind, value, original }: Searched): Generator<string> {
  for (const written of original === '' ? [value] : [value, original]) {
    if (SPELT.has(kind)) yield* spellings(written);
    else yield* fold(written).split(' ').slice(0, MAX_WORDS);
    if (WHOLE.has(kind)) yield joined(written);
  }
  if (kind === 'phone') yield* phoneTerms(value);
  if (kind === 'plate') yield* plateTerms(value);
}

function* spellings(text: string): Generator<string> {
  for (const raw of text.split(NOT_IN_WORDS).slice(0, MAX_WORDS)) {
    if (raw === '') continue;
    const { folded, forms } = wordOf(raw.slice(0, MAX_TERM)); // What is longer is no name, and its forms are many.
    yield folded;
    for (const form of forms) yield form.text.replaceAll(' ', '');
  }
}

function* plateTerms(value: string): Generator<string> {
  const { normal, readings } = normalisePlate(value);
  for (const plate of [normal, ...readings]) yield plate.toLowerCase();
}

function joined(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/** A word that somebody typed: how it folds, how else it may be written, and how it sounds. */
export interface WantedWord {
  readonly term: string;
  /** A date in the order of a country, as it is stored. */
  readonly also: readonly string[];
  readonly sounds: readonly string[];
}

/** What is searched for: each of the words is in the record, or all of them together are one, or they are its number. */
export interface Wanted {
  /** None where a number with its owner is searched for, and nothing else. */
  readonly words: readonly WantedWord[];
  readonly whole: string;
  readonly numbers: readonly string[];
}

/**
 * Reads what somebody types; null where there is nothing to search by. Digits that follow each other are one number.
 *
 * @param members those whose letters before digits make them the number of a record; with others it may be that of a document
 * @throws RecordError NUMBER_WRONG where it can only be the number of a record, and has a wrong digit
 */
export function wantedOf(text: string, members: readonly string[] = []): Wanted | null {
  const said = readSaidNumber(text);
  const isNamed = said?.owners.some((owner) => members.includes(owner)) === true;
  if (said === null || !isNamed) return wantedWords(text, said === null ? [] : saidTermsOf(said));
  if (!said.isRight) throw new RecordError('NUMBER_WRONG', 'a digit is wrong', 'q');
  return { words: [], whole: '', numbers: saidTermsOf(said) };
}

function wantedWords(text: string, numbers: readonly string[]): Wanted | null {
  const tokens: string[] = [];
  for (const word of fold(text).split(' ').filter(Boolean)) {
    const last = tokens.at(-1);
    if (last !== undefined && isNumber(last) && isNumber(word)) tokens[tokens.length - 1] = last + word;
    else tokens.push(word);
  }
  if (tokens.length === 0) return null;
  const dates = nationalDates(text);
  const sounds = new Map(text.split(NOT_IN_WORDS).map((raw) => [fold(raw), soundsIn(raw)]));
  const words = tokens.slice(0, MAX_TOKENS).map((token) => ({
    term: withoutExit(token).slice(0, MAX_TERM),
    also: dates.filter(({ digits }) => digits === token).map(({ stored }) => stored),
    sounds: sounds.get(token) ?? [],
  }));
  const whole = words.map(({ term }) => term).join('');
  return { words, whole: whole.slice(0, MAX_TERM), numbers };
}

const DAY_FIRST = /(?<!\d)(?<day>\d{1,2})[-./] ?(?<month>\d{1,2})[-./] ?(?<year>\d{4})(?!\d)/g;
const YEAR_FIRST = /(?<!\d)(?<year>\d{4})[-./] ?(?<month>\d{1,2})[-./] ?(?<day>\d{1,2})(?!\d)/g;

/** Dates as countries write them, with their digits in that order. */
function nationalDates(text: string): readonly { readonly digits: string; readonly stored: string }[] {
  return [DAY_FIRST, YEAR_FIRST].flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => {
      const { day = '', month = '', year = '' } = match.groups ?? {};
      if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return [];
      const digits = match[0].replaceAll(/\D/g, '');
      return [{ digits, stored: `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}` }];
    }),
  );
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

/** 0036 is +36. */
function withoutExit(token: string): string {
  return isNumber(token) && token.startsWith('00') && token.length > 2 ? token.slice(2) : token;
}
