import { packs } from '../packs/packs.js';
import { fold } from '../script/fold.js';
import { slipOf } from '../text/compact.js';
import type { PlateRules } from './plate-rules.js';
import { GLYPHS, SOUNDS } from './plate-glyphs.table.js';

/** A number plate by its glyphs: Cyrillic letters become the Latin letters of the same shape. */
export interface Plate {
  /** Upper-case Latin letters and digits without separators. */
  readonly normal: string;
  /** `normal` with O, I, B, S, Z, Q, D and G read as digits: equal for two readings of one plate. */
  readonly slip: string;
  /** Countries whose format it has; the given country alone when it fits there. */
  readonly countries: readonly string[];
  readonly kind: string | null;
  readonly region: string | null;
  /** Plate that a transliterated one (`SV1234NR`) may stand for (`CB1234HP`). */
  readonly readings: readonly string[];
  readonly flags: readonly PlateFlag[];
}

export type PlateFlag = 'SHAPE_UNKNOWN' | 'TRANSLITERATED' | 'GLYPHS_MAPPED' | 'SLIP_REPAIRED';

interface Fit {
  readonly country: string;
  readonly kind: string;
  readonly region: string | null;
}

const MAX_WRITTEN = 40;
const TO_DIGIT: Readonly<Record<string, string>> = { O: '0', I: '1', B: '8', S: '5', Z: '2' };
const TO_LETTER: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '8': 'B' };

/** Brings a plate to its glyphs; `country` is where it is registered, if known. */
export function normalisePlate(raw: string, country?: string): Plate {
  const { normal, wasMapped } = glyphsOf(raw.slice(0, MAX_WRITTEN));
  const flags: PlateFlag[] = wasMapped ? ['GLYPHS_MAPPED'] : [];
  const home = country?.toLowerCase();
  const fits = fitsOf(normal, home);
  if (fits.length > 0) return plate(normal, fits, { flags, readings: transliterations(normal, home, fits) });
  const repaired = repair(normal, home);
  if (repaired !== null)
    return plate(repaired, fitsOf(repaired, home), { flags: [...flags, 'SLIP_REPAIRED'], readings: [] });
  const readings = transliterations(normal, home, fits);
  return plate(normal, [], { flags: [...flags, readings.length > 0 ? 'TRANSLITERATED' : 'SHAPE_UNKNOWN'], readings });
}

function plate(normal: string, fits: readonly Fit[], found: Pick<Plate, 'flags' | 'readings'>): Plate {
  const [first] = fits;
  return {
    normal,
    slip: slipOf(normal),
    countries: [...new Set(fits.map((fit) => fit.country))],
    kind: fits.length === 1 ? (first?.kind ?? null) : null,
    region: fits.length === 1 ? (first?.region ?? null) : null,
    readings: found.readings,
    flags:
      found.readings.length > 0 && !found.flags.includes('TRANSLITERATED')
        ? [...found.flags, 'TRANSLITERATED']
        : found.flags,
  };
}

/** Maps by shape, never by sound: СВ is CB, not SV. Letters without a twin are folded. */
function glyphsOf(raw: string): { normal: string; wasMapped: boolean } {
  let normal = '';
  let wasMapped = false;
  for (const char of raw.toUpperCase()) {
    const code = char.charCodeAt(0);
    if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90)) {
      normal += char;
    } else if (code > 127) {
      const glyph = GLYPHS[char] ?? fold(char).replaceAll(' ', '').toUpperCase();
      wasMapped ||= glyph !== '';
      normal += glyph;
    }
  }
  return { normal, wasMapped };
}

/** Formats a plate has: of its own country when it fits there, else of any. */
function fitsOf(normal: string, home: string | undefined): readonly Fit[] {
  const shape = shapeOf(normal);
  const fits: Fit[] = [];
  for (const { country, plates } of packs.values()) {
    for (const format of plates.formats) {
      if (shape !== format.pattern || !hasLetters(normal, plates)) continue;
      const region = plates.prefixes?.[letterPrefix(normal)] ?? null;
      if (format.prefixed === true && region === null) continue;
      fits.push({ country, kind: format.kind, region: format.prefixed === true ? region : null });
    }
  }
  const atHome = fits.filter((fit) => fit.country === home);
  return atHome.length > 0 ? atHome : fits;
}

function shapeOf(normal: string): string {
  let shape = '';
  for (let i = 0; i < normal.length; i++) shape += normal.charCodeAt(i) >= 65 ? 'A' : '9';
  return shape;
}

function hasLetters(normal: string, { letters }: PlateRules): boolean {
  for (let i = 0; i < normal.length; i++)
    if (normal.charCodeAt(i) >= 65 && !letters.includes(normal.charAt(i))) return false;
  return true;
}

function letterPrefix(normal: string): string {
  let end = 0;
  while (end < normal.length && normal.charCodeAt(end) >= 65) end += 1;
  return normal.slice(0, end);
}

/** A digit read for a letter or a letter for a digit, where one format of the country then fits. */
function repair(normal: string, home: string | undefined): string | null {
  if (home === undefined) return null;
  const rules = packs.get(home)?.plates;
  for (const { pattern } of rules?.formats ?? []) {
    const candidate = pattern.length === normal.length ? bend(normal, pattern) : null;
    if (candidate !== null && candidate !== normal && fitsOf(candidate, home).some((fit) => fit.country === home))
      return candidate;
  }
  return null;
}

function bend(normal: string, pattern: string): string | null {
  let out = '';
  for (let i = 0; i < normal.length; i++) {
    const char = normal.charAt(i);
    const isLetter = normal.charCodeAt(i) >= 65;
    const wanted = pattern.charAt(i) === 'A';
    const bent = isLetter === wanted ? char : wanted ? TO_LETTER[char] : TO_DIGIT[char];
    if (bent === undefined) return null;
    out += bent;
  }
  return out;
}

/** A Bulgarian plate written by sound: S for С, V for В, N for Н, R for Р, U for У. */
function transliterations(normal: string, home: string | undefined, fits: readonly Fit[]): readonly string[] {
  if ((home !== undefined && home !== 'bg') || fits.some((fit) => fit.country === 'bg')) return [];
  let turned = '';
  for (const char of normal) turned += SOUNDS[char] ?? char;
  if (turned === normal) return [];
  return fitsOf(turned, 'bg').some((fit) => fit.country === 'bg') ? [turned] : [];
}
