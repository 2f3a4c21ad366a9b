import { fold, normalisePhone, normalisePlate, packOf, wordOf } from '#libs/national';
import type { ValueKind } from '../catalogue/property.js';

/** A text that is searched, and how it is read. */
export interface Searched {
  readonly kind: ValueKind;
  readonly value: string;
  /** Spelling in the source, where it differs. */
  readonly original: string;
}

const MAX_TERMS = 400;
const MAX_TERM = 40;
/** Words of one value; a note is found by its beginning. */
const MAX_WORDS = 40;
const MAX_TOKENS = 8;

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

/** With the country code, without anything, and as it is dialled at home. */
function* phoneTerms(value: string): Generator<string> {
  const { e164, digits, country } = normalisePhone(value);
  yield digits;
  if (e164 === null) return;
  yield e164.slice(1);
  const rules = packOf(country ?? undefined)?.phones;
  if (!rules) return;
  const national = e164.slice(1 + rules.callingCode.length);
  yield national;
  yield `${rules.trunk}${national}`;
}

function* plateTerms(value: string): Generator<string> {
  const { normal, readings } = normalisePlate(value);
  for (const plate of [normal, ...readings]) yield plate.toLowerCase();
}

function joined(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/** What is searched for: each of the tokens is the beginning of a word, or all of them together are. */
export interface Wanted {
  readonly tokens: readonly string[];
  readonly whole: string;
}

/** Reads what somebody types; null where there is nothing to search by. Digits that follow each other are one number. */
export function wantedOf(text: string): Wanted | null {
  const words = fold(text).split(' ').filter(Boolean);
  const tokens: string[] = [];
  for (const word of words) {
    const last = tokens.at(-1);
    if (last !== undefined && isNumber(last) && isNumber(word)) tokens[tokens.length - 1] = last + word;
    else tokens.push(word);
  }
  if (tokens.length === 0) return null;
  const cut = tokens.slice(0, MAX_TOKENS).map((token) => withoutExit(token).slice(0, MAX_TERM));
  return { tokens: cut, whole: cut.join('').slice(0, MAX_TERM) };
}

/** Says the same of terms in memory as the query says of those in the database. */
export function fits(terms: readonly string[], { tokens, whole }: Wanted): boolean {
  const begins = (token: string): boolean => terms.some((term) => term.startsWith(token));
  return tokens.every(begins) || begins(whole);
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

/** 0036 is +36. */
function withoutExit(token: string): string {
  return isNumber(token) && token.startsWith('00') && token.length > 2 ? token.slice(2) : token;
}
