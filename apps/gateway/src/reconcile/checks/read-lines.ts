import {
  checkDocument,
  normalisePhone,
  normalisePlate,
  NUMBER_KINDS,
  type NumberKey,
  numberKeys,
  packs,
} from '#libs/national';

/** How a line of a list was read: as a number of one kind in its normal form, or as a name. */
export interface Reading {
  readonly kind: NumberKey['kind'] | 'name';
  /** What is compared; of a name what was written. */
  readonly key: string;
}

/** A line of a list as somebody wrote it. */
export interface WrittenLine {
  /** From 1. */
  readonly line: number;
  readonly raw: string;
}

/** A line of a list with all its readings; none where nobody can tell what it is. */
export interface ReadLine extends WrittenLine {
  readonly readings: readonly Reading[];
}

const BETWEEN = /[,;|]/;
/** Around the cells of a file that was pasted. */
const QUOTES = /^"+|"+$/g;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}'’. -]*$/u;
const LEAST_OF_NAME = 3;
/** Fifteen digits in a row are rather a device than a telephone that nobody has. */
const MOST_OF_PHONE = 14;

/** Reads a list that was pasted, line by line; empty lines are left out. What is kept of a line reads as the line did. */
export function readLines(lines: readonly WrittenLine[], home: string): readonly ReadLine[] {
  return lines.flatMap(({ line, raw: written }) => {
    const raw = written
      .trim()
      .replaceAll(/\s*\t\s*/g, '; ')
      .replaceAll(/\s+/g, ' ');
    return raw === '' ? [] : [{ line, raw, readings: readingsOf(raw, home) }];
  });
}

/** Of a line with several values, those of all; a line that is a name all together is one. */
function readingsOf(line: string, home: string): readonly Reading[] {
  const whole = numbersIn(line.replaceAll(QUOTES, ''), home);
  const pieces = line.split(BETWEEN).map((piece) => piece.trim().replaceAll(QUOTES, '').trim());
  const numbers = whole.length > 0 || pieces.length === 1 ? whole : pieces.flatMap((piece) => numbersIn(piece, home));
  const found = numbers.length > 0 ? numbers : pieces.flatMap(nameIn);
  return [...new Map(found.map((reading) => [`${reading.kind} ${reading.key}`, reading])).values()];
}

function numbersIn(text: string, home: string): readonly Reading[] {
  return NUMBER_KINDS.flatMap((kind) => {
    if (!looksLike(kind, text, home)) return [];
    // Who asks seldom knows where a plate belongs to: it is asked about by what all who have it keep.
    return numberKeys(kind, text, { country: null, home }).slice(-1);
  });
}

/** A form takes many a text for a number; here the text has to be one. */
function looksLike(kind: NumberKey['kind'], text: string, home: string): boolean {
  if (kind === 'phone') return isPhone(text, home);
  if (kind === 'plate') return text.length <= 12 && /\p{L}/u.test(text) && normalisePlate(text).countries.length > 0;
  if (kind === 'document-number')
    return /^\p{L}{0,3}\d{5,}\p{L}{0,2}$/u.test(text) && checkDocument(text).kinds.length > 0;
  if (kind === 'imei' || kind === 'imsi') return /^[\d\s/-]+$/.test(text);
  return true;
}

function isPhone(text: string, home: string): boolean {
  if (!/^[+\d][\d\s()./-]+$/.test(text) || text.replaceAll(/\D/g, '').length > MOST_OF_PHONE) return false;
  const { e164, flags } = normalisePhone(text, packs.has(home) ? home : undefined);
  return e164 !== null && !flags.includes('LENGTH');
}

function nameIn(text: string): readonly Reading[] {
  return text.length >= LEAST_OF_NAME && NAME.test(text) ? [{ kind: 'name', key: text }] : [];
}
