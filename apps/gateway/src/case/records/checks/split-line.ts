import { checkIban, normalisePhone, normalisePlate, packs } from '#libs/national';
import { isEdtfDate } from '#libs/vocabulary';
import { propertyOfKind } from '../catalogue/catalogue.js';
import type { ValueKind } from '../catalogue/property.js';
import type { SplitLine, SuggestedStatement } from '../catalogue/record-type-views.js';
import { LABELLED_NUMBER, numberIn, readLabelled } from './personal-numbers.js';

interface Piece {
  readonly kind: ValueKind;
  readonly at: number;
  readonly written: string;
  readonly value: string;
  readonly readAs?: string;
}

/** A value as it is kept. */
type Reading = Pick<Piece, 'value' | 'readAs'>;

interface Finder {
  readonly kind: ValueKind;
  readonly pattern: RegExp;
  /** The value as it is kept; null for what only looks like one. */
  readonly read: (written: string, home: string) => string | Reading | null;
  /** Where a label stands with it: the value alone. */
  readonly cut?: (written: string) => string;
}

/** The surest first: what one of them takes is not there for the next. */
const FINDERS: readonly Finder[] = [
  { kind: 'email', pattern: /[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@.,;<>()]{2,}/gu, read: (written) => written },
  { kind: 'identifier', pattern: LABELLED_NUMBER, read: readLabelled, cut: numberIn },
  { kind: 'iban', pattern: /\b[A-Z]{2}\d{2}(?: ?[0-9A-Z]){11,30}\b/g, read: readIban },
  {
    kind: 'date',
    pattern: /\b\d{4}-\d{2}(?:-\d{2})?(?![\d-])/g,
    read: (written) => (isEdtfDate(written) ? written : null),
  },
  { kind: 'date', pattern: /\b\d{4}[./] ?\d{1,2}[./] ?\d{1,2}\b\.?/g, read: (written) => readDate(written, [0, 1, 2]) },
  { kind: 'date', pattern: /\b\d{1,2}[./-] ?\d{1,2}[./-] ?\d{4}\b/g, read: (written) => readDate(written, [2, 1, 0]) },
  { kind: 'phone', pattern: /(?:\+|\b0)\d[\d ()/.-]{5,20}\d\b/g, read: readPhone },
  {
    kind: 'plate',
    pattern: /(?<![\p{L}\d])[\p{Lu}\d]{1,4}(?:[ -]?[\p{Lu}\d]{1,4}){1,3}(?![\p{L}\d])/gu,
    read: readPlate,
  },
];

/** Words that say what comes next, in the languages of the project, and are no part of it. */
const LABELS =
  /(?<![\p{L}])(?:tel|telefon|telefoon|phone|mobil|mobiel|gsm|e-?mail|name|naam|név|nume|име|тел|телефон|szül|született|geb|geboren|born|născut|роден|rendszám|kenteken|plate|număr|рег|iban)(?![\p{L}])\.?:?/giu;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}'’. -]*$/u;

/** Reads the statements out of a line of text: `Minta Gábor +36 30 123 4567, 1991-05-07`. */
export function splitLine(line: string, to: { readonly type: string; readonly home: string }): SplitLine {
  let rest = line;
  const pieces: Piece[] = [];
  for (const { kind, pattern, read, cut } of FINDERS) {
    for (const match of rest.matchAll(pattern)) {
      const found = read(match[0], to.home);
      if (found === null) continue;
      const written = cut ? cut(match[0]) : match[0];
      pieces.push({ kind, at: match.index, written, ...(typeof found === 'string' ? { value: found } : found) });
      rest = blank(rest, match.index, match[0].length);
    }
  }
  rest = rest.replaceAll(LABELS, (label) => '\n'.repeat(label.length));
  for (const name of namesIn(rest)) {
    pieces.push(name);
    rest = blank(rest, name.at, name.written.length);
  }
  const statements = pieces.sort((a, b) => a.at - b.at).flatMap((piece) => suggestion(piece, to.type));
  return { statements, left: wordsOf(rest) };
}

/** What nobody could place, without the signs between. */
function wordsOf(rest: string): string {
  const words = rest.split(/[\s,;|]+/).map((piece) => piece.replace(/^[^\p{L}\p{N}@+]+|[^\p{L}\p{N}]+$/gu, ''));
  return words.filter((word) => word !== '').join(' ');
}

/** Keeps the places of what is left. */
function blank(text: string, from: number, length: number): string {
  return text.slice(0, from) + '\n'.repeat(length) + text.slice(from + length);
}

function namesIn(rest: string): readonly Piece[] {
  return [...rest.matchAll(/[^\n,;:|\t()]+/g)].flatMap((match) => {
    const written = match[0].trim().replace(/[.-]+$/, '');
    const at = match.index + match[0].indexOf(written);
    return written.length > 1 && NAME.test(written) ? [{ kind: 'name' as const, at, written, value: written }] : [];
  });
}

function suggestion({ kind, written, value, readAs }: Piece, type: string): readonly SuggestedStatement[] {
  const target = propertyOfKind(kind, type);
  if (!target) return [];
  const original = written.trim() === value ? null : written.trim();
  return [{ property: target.property, value, original, recordType: target.type, readAs: readAs ?? null }];
}

function readIban(written: string): string | null {
  const { valid, normal } = checkIban(written);
  return valid ? normal : null;
}

function readDate(written: string, [year, month, day]: readonly [number, number, number]): string | null {
  const parts = written.match(/\d+/g) ?? [];
  const two = (at: number): string => (parts[at] ?? '').padStart(2, '0');
  const date = `${parts[year] ?? ''}-${two(month)}-${two(day)}`;
  return isEdtfDate(date) ? date : null;
}

const INTERNATIONAL = /^\s*(?:\+|00)/;

/** A number of the own country, and where it has not the form of one, of the country whose form it has. */
function readPhone(written: string, home: string): string | Reading | null {
  const own = phoneOf(written, home);
  if (own !== null) return own.value;
  if (INTERNATIONAL.test(written)) return null;
  const others = [...packs.keys()].flatMap((country) => (country === home ? [] : (phoneOf(written, country) ?? [])));
  const sure = others.filter(({ isAssumed }) => !isAssumed);
  const best = sure.find(({ isMobile }) => isMobile) ?? sure[0];
  return best ? { value: best.value, readAs: best.readAs } : null;
}

function phoneOf(written: string, country: string) {
  const { e164, flags, kind } = normalisePhone(written, country);
  if (e164 === null || flags.includes('LENGTH')) return null;
  const isAssumed = flags.includes('COUNTRY_ASSUMED') || flags.includes('TRUNK_DROPPED');
  return { value: e164, readAs: country, isMobile: kind === 'mobile', isAssumed };
}

function readPlate(written: string): string | null {
  if (!/\d/.test(written) || !/\p{L}/u.test(written)) return null;
  const { normal, countries } = normalisePlate(written);
  return countries.length > 0 ? normal : null;
}
