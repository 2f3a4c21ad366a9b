import { isoDate } from '../identifiers/calendar.js';
import { LAYOUTS, type Layout, type Span } from './mrz-layouts.table.js';

/** Fields of a machine-readable zone. Dates are ISO, with the century chosen so that no birth lies after `asOf`. */
export interface Mrz {
  readonly format: 'TD1' | 'TD2' | 'TD3';
  readonly documentCode: string;
  readonly issuer: string;
  readonly number: string;
  readonly nationality: string;
  readonly birthDate: string | null;
  readonly sex: 'm' | 'f' | null;
  readonly expiryDate: string | null;
  readonly family: string;
  readonly given: string;
  readonly optional: readonly string[];
  /** The printed name fills the zone, so it may be cut. */
  readonly nameCut: boolean;
  readonly valid: boolean;
  readonly failed: readonly MrzCheck[];
}

export type MrzCheck = 'number' | 'birthDate' | 'expiryDate' | 'optional' | 'composite';

const WEIGHTS = [7, 3, 1];
const FILLER = '<';
const MAX_WRITTEN = 400;
/** Documents are valid for at most this long, so a later year of expiry belongs to the past century. */
const MAX_VALIDITY_YEARS = 50;

/** Reads a machine-readable zone (ICAO Doc 9303 parts 4 to 6); null when the text has none of its shapes. */
export function parseMrz(text: string, asOf: string): Mrz | null {
  const lines = text
    .slice(0, MAX_WRITTEN)
    .toUpperCase()
    .split(/[\r\n]+/)
    .map(cleanLine)
    .filter(Boolean);
  const layout = LAYOUTS.find(
    ({ rows, columns }) => lines.length === rows && lines.every((line) => line.length === columns),
  );
  return layout === undefined ? null : read(layout, lines, asOf);
}

/** Blanks and guillemets that a scanner made of fillers; other characters make the line no zone. */
function cleanLine(line: string): string {
  const cleaned = line.replaceAll('«', '<<').replace(/\s/g, '');
  return /^[A-Z0-9<]+$/.test(cleaned) ? cleaned : '';
}

function read(layout: Layout, lines: readonly string[], asOf: string): Mrz {
  const at = (span: Span): string => (lines[span.row] ?? '').slice(span.from, span.to);
  const name = at(layout.name);
  const [family = '', given = ''] = name.split('<<');
  const failed = failedChecks(layout, at);
  return {
    format: layout.format,
    documentCode: plain(at(layout.documentCode)),
    issuer: plain(at(layout.issuer)),
    number: numberOf(layout, at),
    nationality: plain(at(layout.nationality)),
    birthDate: dateOf(at(layout.birthDate), asOf, 0),
    sex: sexOf(at(layout.sex)),
    expiryDate: dateOf(at(layout.expiryDate), asOf, MAX_VALIDITY_YEARS),
    family: spaced(family),
    given: spaced(given),
    optional: layout.optional.map((span) => spaced(at(span))).filter(Boolean),
    nameCut: !name.endsWith(FILLER),
    valid: failed.length === 0,
    failed,
  };
}

type Read = (span: Span) => string;

function failedChecks(layout: Layout, at: Read): readonly MrzCheck[] {
  const failed: MrzCheck[] = [];
  if (!isNumberRight(layout, at)) failed.push('number');
  if (checkDigit(at(layout.birthDate)) !== at(layout.birthCheck)) failed.push('birthDate');
  if (checkDigit(at(layout.expiryDate)) !== at(layout.expiryCheck)) failed.push('expiryDate');
  if (layout.optionalCheck !== undefined && !isOptionalRight(layout, at)) failed.push('optional');
  if (checkDigit(layout.composite.map(at).join('')) !== at(layout.compositeCheck)) failed.push('composite');
  return failed;
}

/** An empty optional field may have a filler for its check digit. */
function isOptionalRight(layout: Layout, at: Read): boolean {
  const [span] = layout.optional;
  if (span === undefined || layout.optionalCheck === undefined) return true;
  const written = at(layout.optionalCheck);
  return checkDigit(at(span)) === written || (written === FILLER && plain(at(span)) === '');
}

/** A card number longer than nine goes on in the optional field, with a filler in place of its check digit. */
function longNumber(layout: Layout, at: Read): string | null {
  const [span] = layout.optional;
  if (layout.format === 'TD3' || at(layout.numberCheck) !== FILLER || span === undefined) return null;
  const more = at(span).split(FILLER)[0] ?? '';
  return more === '' ? null : at(layout.number) + more;
}

function isNumberRight(layout: Layout, at: Read): boolean {
  const long = longNumber(layout, at);
  if (long !== null) return checkDigit(long.slice(0, -1)) === long.slice(-1);
  return checkDigit(at(layout.number)) === at(layout.numberCheck);
}

function numberOf(layout: Layout, at: Read): string {
  return plain(longNumber(layout, at)?.slice(0, -1) ?? at(layout.number));
}

/** Weights 7 3 1; a letter counts from A = 10, a filler as 0. */
function checkDigit(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const value = code >= 65 ? code - 55 : code >= 48 && code <= 57 ? code - 48 : 0;
    sum += value * (WEIGHTS[i % WEIGHTS.length] ?? 0);
  }
  return String(sum % 10);
}

/** Two-digit years: the latest century that lies not more than some years after the asked day. */
function dateOf(text: string, asOf: string, yearsAhead: number): string | null {
  if (!/^\d{6}$/.test(text)) return null;
  const [year, month, day] = [text.slice(0, 2), text.slice(2, 4), text.slice(4, 6)].map(Number);
  const limit = `${Number(asOf.slice(0, 4)) + yearsAhead}${asOf.slice(4)}`;
  const late = isoDate(2000 + (year ?? 0), month ?? 0, day ?? 0);
  return late !== null && late <= limit ? late : isoDate(1900 + (year ?? 0), month ?? 0, day ?? 0);
}

function sexOf(text: string): 'm' | 'f' | null {
  return text === 'M' ? 'm' : text === 'F' ? 'f' : null;
}

function plain(text: string): string {
  return text.replaceAll(FILLER, '');
}

function spaced(text: string): string {
  return text.replaceAll(FILLER, ' ').trim();
}
