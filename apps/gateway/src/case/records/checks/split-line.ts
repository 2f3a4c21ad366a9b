import { checkIban, normalisePhone, normalisePlate } from '#libs/national';
import { isEdtfDate } from '#libs/vocabulary';
import { propertyOfKind } from '../catalogue/catalogue.js';
import type { ValueKind } from '../catalogue/property.js';
import type { SuggestedStatement } from '../catalogue/record-type-views.js';

interface Piece {
  readonly kind: ValueKind;
  readonly at: number;
  readonly written: string;
  readonly value: string;
}

interface Finder {
  readonly kind: ValueKind;
  readonly pattern: RegExp;
  /** The value as it is kept; null for what only looks like one. */
  readonly read: (written: string, home: string) => string | null;
}

/** The surest first: what one of them takes is not there for the next. */
const FINDERS: readonly Finder[] = [
  { kind: 'email', pattern: /[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@.,;<>()]{2,}/gu, read: (written) => written },
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
export function splitLine(
  line: string,
  to: { readonly type: string; readonly home: string },
): readonly SuggestedStatement[] {
  let rest = line;
  const pieces: Piece[] = [];
  for (const finder of FINDERS) {
    for (const match of rest.matchAll(finder.pattern)) {
      const [written] = match;
      const value = finder.read(written, to.home);
      if (value === null) continue;
      pieces.push({ kind: finder.kind, at: match.index, written, value });
      rest = blank(rest, match.index, written.length);
    }
  }
  pieces.push(...namesIn(rest.replaceAll(LABELS, (label) => '\n'.repeat(label.length))));
  return pieces.sort((a, b) => a.at - b.at).flatMap((piece) => suggestion(piece, to.type));
}

/** Keeps the places of what is left. */
function blank(text: string, from: number, length: number): string {
  return text.slice(0, from) + '\n'.repeat(length) + text.slice(from + length);
}

function namesIn(rest: string): readonly Piece[] {
  return [...rest.matchAll(/[^\n,;:|\t()]+/g)].flatMap((match) => {
    const written = match[0].trim().replace(/[.-]+$/, '');
    return written.length > 1 && NAME.test(written)
      ? [{ kind: 'name' as const, at: match.index, written, value: written }]
      : [];
  });
}

function suggestion({ kind, written, value }: Piece, type: string): readonly SuggestedStatement[] {
  const target = propertyOfKind(kind, type);
  if (!target) return [];
  const original = written.trim() === value ? null : written.trim();
  return [{ property: target.property, value, original, recordType: target.type }];
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

function readPhone(written: string, home: string): string | null {
  const { e164, flags } = normalisePhone(written, home);
  return e164 !== null && !flags.includes('LENGTH') ? e164 : null;
}

function readPlate(written: string): string | null {
  if (!/\d/.test(written) || !/\p{L}/u.test(written)) return null;
  const { normal, countries } = normalisePlate(written);
  return countries.length > 0 ? normal : null;
}
